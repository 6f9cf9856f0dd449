import { Source } from '#app/campaigns/sources.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
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
          <Wording key={wording.wordingId} wording={wording} />
        ))}
      </ol>
    </details>
  );
}

function Wording({ wording }: { wording: Page['earlier'][number] }) {
  return (
    <li>
      <p className="quiet">
        {momentWords(wording.writtenAt)}{' '}
        {!wording.shared && <Tag tone="private">Draft, private to the office</Tag>}
      </p>
      <p>
        <strong>{wording.title}</strong>
      </p>
      <p className="keep-lines">{wording.what}</p>
      <p className="quiet">
        {[
          wording.tried && `When: ${wording.tried}.`,
          wording.cost && `Cost: ${wording.cost}.`,
          wording.staff && `Staff: ${wording.staff}.`,
          wording.notAgain && `Would not repeat: ${wording.notAgain}`,
          wording.effect && `Changed: ${wording.effect}`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {wording.evidence.map(({ title, source }) => (
        <p key={`${title} ${source}`} className="quiet wrap-anywhere">
          {title}: <Source source={source} />
        </p>
      ))}
    </li>
  );
}
