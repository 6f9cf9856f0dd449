import { Form, Link } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { comparisonPath, LIVE } from '#shared/revisions/point.rules.ts';

type Props = {
  positionId: string;
  /** The address of the text to restore. */
  point: string;
  before: Before | null;
};

type Before = {
  canRestore: boolean;
  locked: boolean;
  changes: boolean;
  inTheWay: readonly { id: string; label: string | null; kind: string }[];
};

/** Writes an earlier text into the draft, or says what stands in the way. */
export function RestorePanel({ positionId, point, before }: Props) {
  if (!before?.canRestore || before.locked) return null;
  return (
    <section className="panel" aria-labelledby="restore-heading">
      <h2 className="panel-heading" id="restore-heading">
        Restore this text
      </h2>
      <Restoring positionId={positionId} point={point} before={before} />
    </section>
  );
}

function Restoring({ positionId, point, before }: Props & { before: Before }) {
  const { changes, inTheWay } = before;
  if (!changes) return <p>The draft says the same now, so there is nothing to restore.</p>;
  if (inTheWay.length > 0) return <InTheWay positionId={positionId} blocks={inTheWay} />;
  return (
    <>
      <p>
        It becomes the draft as a new edit. <strong>What the draft says now is kept first</strong>,
        as a revision; clauses that say the same stay untouched, with the suggestions in them.
      </p>
      <p>
        <Link to={comparisonPath(positionId, LIVE, point)}>See what restoring would change</Link>
      </p>
      <Form method="post" action={`/positions/${positionId}/versions?index`}>
        <input type="hidden" name="point" value={point} />
        <Button variant="secondary" name="intent" value="restore">
          Restore it in the draft
        </Button>
      </Form>
    </>
  );
}

type InTheWayProps = { positionId: string; blocks: Before['inTheWay'] };

function InTheWay({ positionId, blocks }: InTheWayProps) {
  return (
    <>
      <p>
        Suggestions or brackets are open in wording that would change. Settle them first, so that
        nobody’s proposal is lost:
      </p>
      <ul>
        {blocks.map(({ id, label, kind }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an id may stand twice until it is repaired
          <li key={`${id} ${place}`}>
            <Link to={`/positions/${positionId}/draft#block-${id}`}>{blockWords(kind, label)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function blockWords(kind: string, label: string | null): string {
  if (label === null) return `A ${kind === 'paragraph' ? 'plain paragraph' : kind}`;
  return kind === 'clause' ? `Clause ${label}` : label;
}
