import { Link } from '@remix-run/react';
import { OCCASION_WORDS } from '#app/documents/point-words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption="Points in the draft, newest first"
      captionShown
      columns={['Revision', 'Kept', 'By', 'Why', 'Changes']}
    >
      {revisions.map((revision, place) => (
        <Tr key={revision.number}>
          <Th>
            <Link to={`/positions/${positionId}/revisions/${revision.number}`}>
              Revision {revision.number}
              {revision.name && <>: {revision.name}</>}
            </Link>
          </Th>
          <Td className="date">{momentWords(revision.at)}</Td>
          <Td>{revision.by ?? 'Concord'}</Td>
          <Td>{OCCASION_WORDS[revision.occasion]}</Td>
          <Td>
            <Changes
              positionId={positionId}
              number={revision.number}
              before={revisions[place + 1]?.number}
            />
          </Td>
        </Tr>
      ))}
    </DataTable>
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
