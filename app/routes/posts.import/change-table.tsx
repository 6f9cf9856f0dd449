import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type Change = {
  postId: string;
  postTitle: string;
  personName: string;
  startsOn: string;
  endsOn: string | null;
  acting: boolean;
};

export function ChangeTable({ caption, rows }: { caption: string; rows: readonly Change[] }) {
  if (rows.length === 0) return null;
  return (
    <TableScroll label={caption}>
      <table className="data-table">
        <caption>
          {caption} ({rows.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">Holder</th>
            <th scope="col">Post</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.postId} ${row.startsOn}`}>
              <th scope="row">
                {row.personName}
                {row.acting && ', acting'}
              </th>
              <td>{row.postTitle}</td>
              <td className="date">{dateWords(row.startsOn)}</td>
              <td className="date">{row.endsOn ? dateWords(row.endsOn) : 'In post'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
