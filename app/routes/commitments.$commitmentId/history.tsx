import { Timeline, type TimelineItem, type TimelineTone } from '#app/campaigns/timeline.tsx';
import { SAID_WORDS } from '#app/commitments/commitment-words.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Said } from '#shared/commitments/commitment.state.ts';
import type { Commitment } from './route.tsx';

/** Everything said of the commitment, oldest first. What was contested stays after it is confirmed. */
export function History({ commitment }: { commitment: Commitment }) {
  const recorded: TimelineItem = {
    on: dayInLondon(new Date(commitment.recordedAt)),
    label: `${commitment.recordedByName}, secretariat`,
    title: 'Commitment recorded',
  };
  return <Timeline entries={[recorded, ...commitment.moves.map(entryOf)]} />;
}

type Moved = Commitment['moves'][number];

function entryOf({ said, evidence, reason, personName, officeName, at }: Moved): TimelineItem {
  return {
    on: dayInLondon(new Date(at)),
    label: `${personName}, ${officeName ?? 'secretariat'}`,
    title: SAID_WORDS[said],
    tone: TONES[said] ?? 'ours',
    detail: (
      <>
        {reason && <p>{reason}</p>}
        {evidence.quote && <blockquote>{evidence.quote}</blockquote>}
        <p className="quiet">
          Evidence of {dateWords(evidence.on)}: {evidence.title}.{' '}
          <Source source={evidence.source} />
        </p>
      </>
    ),
  };
}

const TONES: Partial<Record<Said, TimelineTone>> = {
  confirmed: 'settled',
  contested: 'refused',
  broken: 'refused',
  reversed: 'refused',
};

/** A link where it is one; otherwise the paper, and who holds it. */
function Source({ source }: { source: string }) {
  return /^https?:\/\/\S+$/.test(source) ? (
    <a href={source} rel="noreferrer">
      {source}
    </a>
  ) : (
    source
  );
}
