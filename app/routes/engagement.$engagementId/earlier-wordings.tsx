import { metWords } from '#app/engagement/contact-words.ts';
import { VisibilityTag } from '#app/engagement/visibility-tag.tsx';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import { CHANNEL_WORDS, topicWords } from '#shared/engagement/engagement-words.rules.ts';
import type { Page } from './route.tsx';

/** What it said before it was changed, newest first, to those it was written for. */
export function EarlierWordings({ wordings }: { wordings: Page['earlier'] }) {
  if (wordings.length === 0) return null;
  return (
    <details className="more-fields">
      <summary>
        {wordings.length === 1 ? '1 earlier wording' : `${wordings.length} earlier wordings`}
      </summary>
      <ol className="govuk-list earlier-wordings">
        {wordings.map((wording) => (
          <li key={wording.recordId}>
            <p className="quiet">
              {wording.writtenBy}, {momentWords(wording.writtenAt)}{' '}
              <VisibilityTag visibility={wording.visibility} />
            </p>
            <p className="keep-lines">{wording.gist}</p>
            <p className="quiet">
              {metWords(wording)}, {dateWords(wording.happenedOn)}. {CHANNEL_WORDS[wording.channel]}
              . {wording.topics.map(topicWords).join(', ')}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
