import { Link } from '@remix-run/react';
import { FreezeForm } from '#app/documents/freeze-form.tsx';
import { DraftFiles } from './draft-files.tsx';

type Props = {
  draft: {
    positionId: string;
    lastVersion: number;
    canFreeze: boolean;
    canEditDirectly: boolean;
    locked: boolean;
  };
  /** Every word written here is on the server, so that what is frozen is what is seen. */
  settled: boolean;
};

/** What the draft turns into, and the step to it. */
export function DraftSide({ draft, settled }: Props) {
  const { positionId, lastVersion, canFreeze, canEditDirectly, locked } = draft;
  return (
    <section className="panel" aria-labelledby="freeze-heading">
      <h2 className="panel-heading" id="freeze-heading">
        Versions
      </h2>
      <p>
        {lastVersion === 0 ? (
          'Nothing is frozen yet.'
        ) : (
          <Link to={`/positions/${positionId}/versions`}>Version {lastVersion} is the latest</Link>
        )}
      </p>
      {canFreeze && !locked && (
        <FreezeForm positionId={positionId} next={lastVersion + 1} disabled={!settled} />
      )}
      <p className="quiet">
        {canFreeze
          ? 'A version is this text for good. Offices decide on a version.'
          : 'The secretariat freezes the text when drafting is done. Offices decide on a version.'}
      </p>
      <noscript>
        <p>
          <a href={`/positions/${positionId}/versions`}>What changed, and since when</a>
        </p>
        <p>
          <a href={`/positions/${positionId}/history`}>What was proposed</a>
        </p>
        <p>
          <a href={`/positions/${positionId}/stances`}>Where we stand, clause by clause</a>
        </p>
      </noscript>
      <p className="quiet">The letter adds greeting, closing and signatures by itself.</p>
      <DraftFiles positionId={positionId} takesFiles={canEditDirectly && !locked} />
    </section>
  );
}
