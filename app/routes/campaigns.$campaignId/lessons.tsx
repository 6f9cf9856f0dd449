import { ButtonLink } from '#app/ui/button.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Campaign } from './route.tsx';

/** What was learnt, by whom. It stands beside the record and is no part of it. */
export function Lessons({ campaign }: { campaign: Campaign }) {
  const { id, lessons, canWriteBeside } = campaign;
  if (lessons.length === 0 && !canWriteBeside) return null;
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">Lessons</h2>
      {lessons.length === 0 && <p className="quiet">Nobody has recorded a lesson yet.</p>}
      <ul className="evidence">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <p>{lesson.words}</p>
            <p className="quiet">
              {lesson.recordedBy}, secretariat, {dateWords(dayInLondon(lesson.at))}
            </p>
          </li>
        ))}
      </ul>
      {canWriteBeside && (
        <div className="govuk-button-group">
          <ButtonLink to={`/campaigns/${id}/lessons/new`} variant="secondary">
            Record a lesson
          </ButtonLink>
          <ButtonLink to={`/campaigns/${id}/supersession`} variant="secondary">
            {campaign.supersededBy ? 'Say that it stands again' : 'Say what took its place'}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
