import { TableScroll } from '#app/ui/table-scroll.tsx';

type Props = {
  caption: string;
  empty: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
};

/** One table of a brief, or the sentence that stands in its place. */
export function BriefTable({ caption, empty, head, rows }: Props) {
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <TableScroll label={caption}>
      <table className="data-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th scope="col" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join(' ')}>
              {cells.map((words, place) => (
                <td key={head[place]}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
