import { ATTRIBUTION_WORDS, RESPONSE_WORDS } from '#app/soundings/sounding-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Page } from './route.tsx';

type Own = Page['own'][number];
type Version = Own['versions'][number];

/** What each of the reader's offices said, with every earlier version. */
export function OwnAnswers({ page }: { page: Page }) {
  return page.own
    .filter(({ versions }) => versions.length > 0)
    .map((own) => <OwnAnswer key={own.officeId} own={own} page={page} />);
}

function OwnAnswer({ own, page }: { own: Own; page: Page }) {
  const [standing, ...earlier] = own.versions;
  if (!standing) return null;
  return (
    <section className="private-area" aria-labelledby={`own-${own.officeId}`}>
      <h2 id={`own-${own.officeId}`}>What {own.name} says</h2>
      {page.state === 'open' && (
        <p>
          <Tag tone="private">Your office alone</Tag> until it closes; after that the secretariat,
          as you chose to be shown.
        </p>
      )}
      <Said version={standing} page={page} officeId={own.officeId} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier versions, which count no more</summary>
          {earlier.map((version) => (
            <Said key={version.number} version={version} page={page} officeId={own.officeId} />
          ))}
        </details>
      )}
    </section>
  );
}

type SaidProps = { version: Version; page: Page; officeId: string };

function Said({ version, page, officeId }: SaidProps) {
  const { response, words, attribution, by, at, via, number } = version;
  return (
    <>
      {response === 'answered' &&
        page.questions.map((question, place) => (
          <div key={question}>
            <p className="quiet">{question}</p>
            <p className="as-typed">{words[place] || 'Nothing on this question.'}</p>
          </div>
        ))}
      <p className="quiet">
        {by} {RESPONSE_WORDS[response].done} on {momentWords(at)}
        {attribution && `. Shown: ${ATTRIBUTION_WORDS[attribution].choice.toLowerCase()}`}.
        {via === 'mail' && (
          <>
            {' '}
            By email:{' '}
            <a href={`/soundings/${page.soundingId}/mail/${officeId}/${number}`}>the whole mail</a>.
          </>
        )}
      </p>
    </>
  );
}
