import { Form } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { OwnOffice } from '#app/practices/own-office.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/fields.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { SHORT_LENGTH, TEXT_LENGTH } from '#shared/practices/practice.rules.ts';
import type { Page, Sent } from './route.tsx';

type Props = { page: Page; sent: Sent };

/** Who does the same, since when and with what change. */
export function Adoptions({ page, sent }: Props) {
  if (!page.shared) return null;
  const { adoptions, officeName } = page;
  return (
    <section aria-labelledby="adoptions" className="panel">
      <h2 id="adoptions" className="panel-heading">
        {officeName ? 'Who adopted it' : 'Who does it'}
      </h2>
      {adoptions.length === 0 ? (
        <p className="quiet">No other office has said yet that it does the same.</p>
      ) : (
        <ul className="govuk-list adoption-list">
          {adoptions.map((adoption) => (
            <Adoption key={adoption.officeId} adoption={adoption} page={page} />
          ))}
        </ul>
      )}
      {page.adopters.length > 0 && <Adopt page={page} sent={sent} />}
    </section>
  );
}

type AdoptionProps = { adoption: Page['adoptions'][number]; page: Page };

function Adoption({ adoption, page }: AdoptionProps) {
  const { officeId, officeName, state, since, change, sources, fromRecord } = adoption;
  const ours = page.adopters.some(({ id }) => id === officeId);
  return (
    <li>
      <div>
        <p>
          <strong>{officeName}</strong>
          {state === 'adopted' && `, since ${since ?? 'a day not on record'}`}
        </p>
        {change && <p className="keep-lines">{change}</p>}
        <Sources sources={sources} />
      </div>
      <StateTag state={state} fromRecord={fromRecord} />
      {ours && state === 'adopted' && (
        <Form method="post">
          <input type="hidden" name="officeId" value={officeId} />
          <Button name="move" value="withdraw" variant="secondary">
            We no longer do this
          </Button>
        </Form>
      )}
    </li>
  );
}

function StateTag({ state, fromRecord }: { state: 'adopted' | 'withdrawn'; fromRecord: boolean }) {
  if (state === 'withdrawn') return <Tag tone="neutral">Withdrawn</Tag>;
  return fromRecord ? <Tag tone="neutral">From the record</Tag> : <Tag tone="settled">Adopted</Tag>;
}

function Adopt({ page: { adopters, adoptions }, sent }: Props) {
  const typed = sent?.words['move'] === 'adopt' ? sent : undefined;
  const said = adoptions.some(
    ({ officeId, state }) => state === 'adopted' && adopters.some(({ id }) => id === officeId),
  );
  return (
    <details className="more-fields" open={typed !== undefined}>
      <summary>{said ? 'Say anew how your office does this' : 'Your office does this too'}</summary>
      <Form method="post" noValidate>
        <OwnOffice offices={adopters} chosen={typed?.words['officeId']} />
        <TextField
          name="since"
          label="Since when?"
          hint="As far as you know it: May 2026."
          defaultValue={typed?.words['since']}
          error={typed?.errors['since']}
          maxLength={SHORT_LENGTH}
          width={20}
        />
        <TextArea
          name="change"
          label="What do you do differently? (optional)"
          rows={3}
          defaultValue={typed?.words['change']}
          error={typed?.errors['change']}
          maxLength={TEXT_LENGTH}
        />
        <Button name="move" value="adopt">
          Say that we do this
        </Button>
      </Form>
    </details>
  );
}
