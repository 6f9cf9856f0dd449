import { Link } from '@remix-run/react';
import { DifferenceBlock } from '#app/documents/difference-block.tsx';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';
import { comparisonPath, versionAddress } from '#shared/revisions/point.rules.ts';
import type { AskedOffice, Round } from './page-types.ts';

type Props = { positionId: string; round: Round; offices: readonly AskedOffice[] };

/** What changed since the version before, unless one of these offices is shown just that already. */
export function Changes({ positionId, round, offices }: Props) {
  const { changes, versionNumber } = round;
  if (!changes || offices.some(({ earlier }) => earlier?.versionNumber === changes.from))
    return null;
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">What changed since version {changes.from}</h2>
      <Difference positionId={positionId} to={versionNumber} {...changes} />
    </section>
  );
}

type DifferenceProps = {
  positionId: string;
  from: number;
  to: number;
  blocks: readonly BlockDifference[];
};

/** What differs, in the text itself, so that nobody reads it all again. */
export function Difference({ positionId, from, to, blocks }: DifferenceProps) {
  const comparison = comparisonPath(positionId, versionAddress(from), versionAddress(to));
  return (
    <>
      {blocks.length === 0 ? (
        <p>The wording is the same. Its title or the posts it addresses may differ.</p>
      ) : (
        <div className="letter-sheet">
          <div className="letter-text document-text comparison">
            {blocks.map((block) => (
              <DifferenceBlock
                key={`${block.change}-${block.id}`}
                block={block}
                node={null}
                folded
              />
            ))}
          </div>
        </div>
      )}
      <p>
        <Link to={comparison}>Compare the two texts in full</Link>
      </p>
    </>
  );
}
