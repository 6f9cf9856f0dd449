import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption={`${caption} (${rows.length})`}
      captionShown
      columns={['Holder', 'Post', 'From', 'To']}
    >
      {rows.map((row) => (
        <Tr key={`${row.postId} ${row.startsOn}`}>
          <Th>
            {row.personName}
            {row.acting && ', acting'}
          </Th>
          <Td>{row.postTitle}</Td>
          <Td className="date">{dateWords(row.startsOn)}</Td>
          <Td className="date">{row.endsOn ? dateWords(row.endsOn) : 'In post'}</Td>
        </Tr>
      ))}
    </DataTable>
  );
}
