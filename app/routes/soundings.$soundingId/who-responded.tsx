import { MOVE_WORDS } from '#app/soundings/sounding-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Page } from './route.tsx';

/** To the secretariat who has said anything, never what; to an office only who is asked. */
export function WhoResponded({ page: { offices, canRun, state } }: { page: Page }) {
  const running = canRun && state !== 'draft';
  const responded = offices.filter((office) => office.responded).length;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">
        {running ? `${responded} of ${offices.length} offices have responded` : 'Offices asked'}
      </h2>
      <ul className="plain-list sounding-offices">
        {offices.map(({ officeId, name, responded: has }) => (
          <li key={officeId}>
            {name}{' '}
            {running && <Tag tone={has ? 'settled' : 'open'}>{has ? 'Responded' : 'Not yet'}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function History({ page: { steps } }: { page: Page }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">What happened</h2>
      <ol className="plain-list">
        {steps.map(({ move, at, by }) => (
          <li key={`${move}-${at.toISOString()}`}>
            {MOVE_WORDS[move]} on {momentWords(at)}
            <span className="quiet">{by ? ` by ${by}` : ''}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
