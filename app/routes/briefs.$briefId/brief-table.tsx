import { DataTable, Td, Tr } from '#app/ui/data-table.tsx';

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
    <DataTable caption={caption} columns={head}>
      {rows.map((cells) => (
        <Tr key={cells.join(' ')}>
          {cells.map((words, place) => (
            <Td key={head[place]}>{words}</Td>
          ))}
        </Tr>
      ))}
    </DataTable>
  );
}
