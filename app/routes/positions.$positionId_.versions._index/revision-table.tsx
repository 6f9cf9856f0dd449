import { Link } from '@remix-run/react';
import { OCCASION_WORDS } from '#app/documents/point-words.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { comparisonPath, LIVE, revisionAddress } from '#shared/revisions/point.rules.ts';
import type { Occasion } from '#shared/revisions/revision.state.ts';

export type ListedRevision = {
  number: number;
  name: string | null;
  occasion: Occasion;
  by: string | null;
  at: Date;
};

type Props = { positionId: string; revisions: readonly ListedRevision[] };

export function RevisionTable({ positionId, revisions }: Props) {
  return (
    <TableScroll label="Revisions of the draft">
      <table className="data-table">
        <caption>Points in the draft, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Kept</th>
            <th scope="col">By</th>
            <th scope="col">Why</th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision, place) => (
            <tr key={revision.number}>
              <th scope="row">
                <Link to={`/positions/${positionId}/revisions/${revision.number}`}>
                  Revision {revision.number}
                  {revision.name && <>: {revision.name}</>}
                </Link>
              </th>
              <td className="date">{momentWords(revision.at)}</td>
              <td>{revision.by ?? 'Concord'}</td>
              <td>{OCCASION_WORDS[revision.occasion]}</td>
              <td>
                <Changes
                  positionId={positionId}
                  number={revision.number}
                  before={revisions[place + 1]?.number}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

type ChangesProps = { positionId: string; number: number; before: number | undefined };

function Changes({ positionId, number, before }: ChangesProps) {
  const here = revisionAddress(number);
  return (
    <>
      <Link to={comparisonPath(positionId, here, LIVE)}>
        Since then
        <span className="govuk-visually-hidden">: revision {number} to the live text</span>
      </Link>
      {before !== undefined && (
        <>
          {' · '}
          <Link to={comparisonPath(positionId, revisionAddress(before), here)}>
            From revision {before}
            <span className="govuk-visually-hidden"> to revision {number}</span>
          </Link>
        </>
      )}
    </>
  );
}
