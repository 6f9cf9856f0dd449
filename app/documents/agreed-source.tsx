import { Link } from '@remix-run/react';
import { listWords } from '#app/positions/position-words.ts';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { blockName } from '#shared/documents/block-name.rules.ts';

type Props = {
  passage: {
    positionId: string;
    title: string;
    versionNumber: number;
    blockId: string;
    label: string | null;
    signedOn: Date | string | null;
    signedBy: readonly string[];
  };
};

/** Where a passage was signed, when, and by which offices. */
export function AgreedSource({ passage }: Props) {
  const { positionId, title, versionNumber, blockId, signedOn, signedBy } = passage;
  return (
    <p className="agreed-source">
      {signedOn && `Signed ${dateWords(dayInLondon(new Date(signedOn)))}: `}
      <Link to={`/positions/${positionId}/versions/${versionNumber}#block-${blockId}`}>
        {title}, version {versionNumber}
        {passage.label && `, ${blockName(passage.label).toLowerCase()}`}
      </Link>
      {signedBy.length > 0 && <span className="quiet">, by {listWords(signedBy)}</span>}
    </p>
  );
}
