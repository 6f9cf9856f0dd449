import { Link } from '@remix-run/react';
import { pointPath } from '#app/documents/point-path.ts';
import { pointWords, type ShownPoint } from '#app/documents/point-words.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';
import { ChangeList, changesIn } from './change-list.tsx';

type Compared = ShownPoint & { proposals: { suggestions: number; brackets: number } | null };

type Props = {
  positionId: string;
  from: Compared;
  to: Compared;
  blocks: readonly BlockDifference[];
};

export function AboutComparison({ positionId, from, to, blocks }: Props) {
  const changes = changesIn(blocks);
  return (
    <>
      {changes.length > 0 && <ChangeList changes={changes} />}
      <Pending point={from} />
      <Pending point={to} />
      <ul>
        {[from, to].map((point) => (
          <WholeText key={pointWords(point)} positionId={positionId} point={point} />
        ))}
        <li>
          <Link to={`/positions/${positionId}/versions`}>All versions and revisions</Link>
        </li>
      </ul>
    </>
  );
}

function WholeText({ positionId, point }: { positionId: string; point: Compared }) {
  const path = pointPath(positionId, point);
  if (!path) return null;
  const words = pointWords(point);
  return (
    <li>
      <Link to={path}>{`${words.charAt(0).toUpperCase()}${words.slice(1)}`} in full</Link>
    </li>
  );
}

/** What is only proposed is not compared, and the reader is told so. */
function Pending({ point }: { point: Compared }) {
  if (!point.proposals) return null;
  const { suggestions, brackets } = point.proposals;
  const counts = [countWords(suggestions, 'suggestion'), countWords(brackets, 'bracket')];
  return (
    <p className="quiet">
      Open in {pointWords(point)}: {counts.filter(Boolean).join(' and ')}. What is only proposed has
      changed nothing yet, so the comparison leaves it out.
    </p>
  );
}

function countWords(count: number, noun: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
