import { LEVEL_WORDS } from '#app/coalition/level-words.ts';
import { StanceTag } from '#app/documents/stance-tag.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { Level } from '#shared/coalition/cell.state.ts';
import type { Ask, CellsPage } from './page-types.ts';

type Column = { blockId: string; label: string; level: Level; wordsHash: string };

/** Every wording that can be asked about: each ask as it stands, and what was written beside it. */
export function wordingColumns(asks: readonly Ask[]): Column[] {
  return asks.flatMap(({ blockId, label, wordsHash, softer }) => [
    { blockId, label, level: 3 as const, wordsHash },
    ...softer.map((wording) => ({ ...wording, blockId, label })),
  ]);
}

/** Offices by wordings: what the explorer rests on. */
export function SaidTable({ page }: { page: CellsPage }) {
  const columns = wordingColumns(page.asks);
  const said = new Map(page.said.map((one) => [keyOf(one), one]));
  const musts = new Map(
    page.mustHaves.map((must) => [`${must.officeId} ${must.blockId} ${must.level}`, must]),
  );
  return (
    <TableScroll label="What each office said">
      <table className="data-table board">
        <caption>What each office said of each wording</caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            {columns.map(({ blockId, label, level }) => (
              <th scope="col" key={`${blockId} ${level}`} className="board__ask">
                {label} <span>{LEVEL_WORDS[level]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.offices.map(({ officeId, officeName }) => (
            <tr key={officeId}>
              <th scope="row">{officeName}</th>
              {columns.map((column) => {
                const key = keyOf({ officeId, ...column });
                return (
                  <td key={key}>
                    <SaidCell column={column} said={said.get(key)} must={musts.get(key)} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function keyOf({ officeId, blockId, level }: { officeId: string; blockId: string; level: number }) {
  return `${officeId} ${blockId} ${level}`;
}

type CellProps = {
  column: Column;
  said: CellsPage['said'][number] | undefined;
  must: CellsPage['mustHaves'][number] | undefined;
};

function SaidCell({ column, said, must }: CellProps) {
  const words = said?.wordsHash === column.wordsHash ? ('same' as const) : ('changed' as const);
  const shown = said?.stance ? { stance: said.stance, note: '', words } : undefined;
  return (
    <>
      <StanceTag said={shown} />
      {shown && said && 'onItsWord' in said && said.onItsWord && (
        <p className="stance-cell__note">Recorded by {said.by ?? 'a case officer'}</p>
      )}
      {must && (
        <p className="stance-cell__note">
          <strong>Must have this or stronger</strong>
          {must.onItsWord && ', as recorded'}
        </p>
      )}
    </>
  );
}
