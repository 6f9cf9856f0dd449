import { Source } from '#app/campaigns/sources.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { RecordKind } from '#shared/government/tenure-record.state.ts';
import type { Post } from './route.tsx';

type Entry = Post['records'][number];
type Stated = Entry['after'];

const WORDS: Record<RecordKind, string> = {
  took_office: 'Took the post',
  ended: 'Left the post',
  corrected: 'Corrected',
  confirmed: 'Confirmed as it stood',
};

/** What was recorded here since the facts were set up: an earlier statement stays readable. */
export function RecordList({ records }: { records: readonly Entry[] }) {
  if (records.length === 0) return null;
  return (
    <>
      <h2>What was recorded</h2>
      <ul>
        {records.map((entry) => (
          <li key={entry.id}>
            {WORDS[entry.kind]}: {statedWords(entry.after)}
            {entry.before && entry.kind !== 'confirmed' && (
              <>
                . Before: <s>{statedWords(entry.before)}</s>
              </>
            )}
            <p className="quiet wrap-anywhere">
              {entry.recordedBy}, {dateWords(dayInLondon(entry.recordedAt))}
              {entry.importId && ', from a list'}. <Source source={entry.source} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function statedWords({ personName, startsOn, endsOn, acting }: Stated): string {
  const until = endsOn ? ` to ${dateWords(endsOn)}` : '';
  return `${personName}${acting ? ', acting' : ''}, from ${dateWords(startsOn)}${until}`;
}
