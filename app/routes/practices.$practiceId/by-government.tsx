import { Form } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/fields.tsx';
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
          {page.byGovernment.map(({ id, what, happened, sources }) => (
            <li key={id}>
              <div>
                <p>
                  <strong>{what}</strong>
                </p>
                <p className="quiet">{happened}</p>
                <Sources sources={sources} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {page.records && <Record sent={sent} />}
    </section>
  );
}

function Record({ sent }: { sent: Sent }) {
  const typed = sent && 'nationally' in sent.words ? sent : undefined;
  const field = (name: string) => ({
    name,
    defaultValue: typed?.words[name],
    error: typed?.errors[name],
  });
  return (
    <details className="more-fields" open={typed !== undefined}>
      <summary>Record what government did</summary>
      <Form method="post" noValidate>
        <TextField {...field('nationally')} label="What?" maxLength={SHORT_LENGTH} />
        <TextField
          {...field('happened')}
          label="When?"
          hint="As far as the source says it: 1 January 2023."
          maxLength={SHORT_LENGTH}
          width={20}
        />
        <TextField
          {...field('source')}
          label="Address of the source"
          inputMode="url"
          maxLength={SOURCE_LENGTH}
        />
        <Button>Record it</Button>
      </Form>
    </details>
  );
}
