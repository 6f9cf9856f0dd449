import { Form, Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { typedFields } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { SHORT_LENGTH, SOURCE_LENGTH } from '#shared/practices/practice.rules.ts';
import type { Page, Sent } from './route.tsx';

type Props = { page: Page; sent: Sent };

/** Whether government did it, as the secretariat records it with a source. */
export function ByGovernment({ page, sent }: Props) {
  if (!page.shared) return null;
  return (
    <section aria-labelledby="government" className="panel">
      <h2 id="government" className="panel-heading">
        What government did
      </h2>
      {page.byGovernment.length === 0 ? (
        <p className="quiet">Nothing is recorded. The secretariat records it, with a source.</p>
      ) : (
        <ul className="govuk-list adoption-list">
          {page.byGovernment.map((deed) => (
            <li key={deed.id}>
              <Deed deed={deed} page={page} />
            </li>
          ))}
        </ul>
      )}
      <Corrected corrected={page.corrected} />
      {page.records && <Record key={page.correcting?.id} page={page} sent={sent} />}
    </section>
  );
}

type DeedProps = { deed: Page['byGovernment'][number]; page: Page };

function Deed({ deed: { id, what, happened, sources }, page }: DeedProps) {
  return (
    <>
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        <p className="quiet">{happened}</p>
        <Sources sources={sources} />
      </div>
      {page.records && (
        <Link to={`/practices/${page.practiceId}?correct=${id}#record-deed`}>
          Correct it<span className="govuk-visually-hidden">: {what}</span>
        </Link>
      )}
    </>
  );
}

/** What was recorded before it was corrected. */
function Corrected({ corrected }: Pick<Page, 'corrected'>) {
  if (corrected.length === 0) return null;
  return (
    <details className="more-fields">
      <summary>
        {corrected.length === 1 ? '1 earlier entry' : `${corrected.length} earlier entries`}
      </summary>
      <ul className="govuk-list earlier-wordings">
        {corrected.map(({ id, what, happened, sources, recordedAt, correctedAt }) => (
          <li key={id}>
            <p>
              {what}, {happened}
            </p>
            <Sources sources={sources} />
            <p className="quiet">
              Recorded {dateWords(dayInLondon(recordedAt))}, corrected{' '}
              {dateWords(dayInLondon(correctedAt))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Record({ page: { practiceId, correcting }, sent }: Props) {
  const typed = sent && 'nationally' in sent.words ? sent : undefined;
  const field = typedFields(typed?.errors ?? {}, typed?.words ?? {});
  return (
    <details
      id="record-deed"
      className="more-fields"
      open={typed !== undefined || correcting !== null}
    >
      <summary>{correcting ? 'Correct what government did' : 'Record what government did'}</summary>
      <Form method="post" noValidate>
        {correcting && (
          <>
            <p>What stands now stays readable as an earlier entry, with its day.</p>
            <input type="hidden" name="replacesId" value={correcting.id} />
          </>
        )}
        <TextField
          {...field('nationally', correcting?.what)}
          label="What?"
          maxLength={SHORT_LENGTH}
        />
        <TextField
          {...field('happened', correcting?.happened)}
          label="When?"
          hint="As far as the source says it: 1 January 2023."
          maxLength={SHORT_LENGTH}
          width={20}
        />
        <TextField
          {...field('source', correcting?.sources[0])}
          label="Address of the source"
          inputMode="url"
          maxLength={SOURCE_LENGTH}
        />
        <div className="govuk-button-group">
          <Button>{correcting ? 'Correct it' : 'Record it'}</Button>
          {correcting && <Link to={`/practices/${practiceId}`}>Leave it as it is</Link>}
        </div>
      </Form>
    </details>
  );
}
