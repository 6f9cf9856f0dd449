import { Link } from '@remix-run/react';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { comparisonPath } from '#shared/revisions/point.rules.ts';

type Read = { address: string; at: Date; changed: boolean };
type Props = {
  positionId: string;
  /** The text that is held against what was read. */
  to: string;
  since: { mine: Read | null; deciders: readonly (Read & { name: string })[] };
};

/** One click to what changed since oneself, and since whoever decides for one's office, last read it. */
export function SinceRead({ positionId, to, since: { mine, deciders } }: Props) {
  return (
    <ul className="since-read">
      <li>
        {mine ? (
          <Since {...{ positionId, to }} read={mine} who="I" />
        ) : (
          'You had not read it before this visit.'
        )}
      </li>
      {deciders.map((read) => (
        <li key={read.address}>
          <Since {...{ positionId, to, read }} who={read.name} />
        </li>
      ))}
    </ul>
  );
}

type SinceProps = { positionId: string; to: string; read: Read; who: string };

function Since({ positionId, to, read, who }: SinceProps) {
  const { address, at, changed } = read;
  const when = <span className="quiet">{momentWords(at)}</span>;
  if (!changed) {
    return (
      <>
        Nothing has changed since {who === 'I' ? 'you' : who} last read it, {when}.
      </>
    );
  }
  return (
    <>
      <Link to={comparisonPath(positionId, address, to)}>
        What changed since {who} last read it
      </Link>
      , {when}
    </>
  );
}
