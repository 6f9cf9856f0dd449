import { ButtonLink } from '#app/ui/button.tsx';
import type { Meeting } from './route.tsx';

/** What came of it, in the minutes that stand; nothing is said where nothing is recorded. */
export function MinutesInShort({ meeting }: { meeting: Meeting }) {
  if (meeting.state !== 'held') return null;
  const minutes = meeting.papers?.minutes[0];
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">Minutes</h2>
      {minutes && <p className="as-typed">{minutes.decisions}</p>}
      <p>
        <strong>Outcome:</strong> {minutes?.outcome ?? 'No outcome recorded'}
      </p>
      {minutes && !minutes.published && <p className="quiet">A draft, not published yet.</p>}
      {meeting.papers && (minutes || meeting.canKeep) && (
        <ButtonLink to={`/meetings/${meeting.meetingId}/minutes`} variant="secondary">
          {meeting.canKeep ? 'Write or read the minutes' : 'All versions'}
        </ButtonLink>
      )}
    </section>
  );
}
