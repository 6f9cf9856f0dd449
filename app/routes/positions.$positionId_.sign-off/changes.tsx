import { Link } from '@remix-run/react';
import { DifferenceBlock } from '#app/documents/difference-block.tsx';
import { comparisonPath, versionAddress } from '#shared/revisions/point.rules.ts';
import type { Round } from './page-types.ts';

/** What changed since the version before, in the text itself, so that nobody reads it all again. */
export function Changes({ positionId, round }: { positionId: string; round: Round }) {
  const { changes, versionNumber } = round;
  if (!changes) return null;
  const { from, blocks } = changes;
  const comparison = comparisonPath(
    positionId,
    versionAddress(from),
    versionAddress(versionNumber),
  );
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">What changed since version {from}</h2>
      {blocks.length === 0 ? (
        <p>The wording is the same. Its title or the posts it addresses may differ.</p>
      ) : (
        <div className="letter-sheet">
          <div className="letter-text document-text comparison">
            {blocks.map((block) => (
              <DifferenceBlock key={`${block.change}-${block.id}`} block={block} node={null} />
            ))}
          </div>
        </div>
      )}
      <p>
        <Link to={comparison}>Compare the two texts in full</Link>
      </p>
    </section>
  );
}
