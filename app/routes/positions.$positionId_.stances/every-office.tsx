import { StanceTag } from '#app/documents/stance-tag.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { blockName } from '#shared/documents/block-name.rules.ts';
import type { StancesPage } from './page-types.ts';

/** Offices by clauses and asks, for the secretariat's case officers. */
export function EveryOffice({ page }: { page: StancesPage }) {
  const said = new Map(
    page.stances.map((stance) => [`${stance.officeId} ${stance.blockId}`, stance]),
  );
  return (
    <TableScroll label="Where offices stand">
      <table className="data-table board">
        <caption>Where each office stands, clause by clause</caption>
        <thead>
          <tr>
            <th scope="col">Office</th>
            {page.blocks.map(({ blockId, label, words }) => (
              <th scope="col" key={blockId} className="board__ask">
                {blockName(label)} <span>{words}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.offices.map(({ officeId, officeName }) => (
            <tr key={officeId}>
              <th scope="row">{officeName}</th>
              {page.blocks.map(({ blockId }) => {
                const stance = said.get(`${officeId} ${blockId}`);
                return (
                  <td key={blockId}>
                    <StanceTag said={stance} />
                    {stance?.note && <p className="stance-cell__note">{stance.note}</p>}
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
