import { Form, Link } from '@remix-run/react';
import { typedFields } from '#app/forms/typed-fields.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios, Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { NOTE_LENGTH, VALUE_LENGTH } from '#shared/practices/divergence.rules.ts';
import { ENDS } from '#shared/practices/divergence.state.ts';
import { ENDS_WORDS } from '#shared/practices/divergence-words.rules.ts';
import { SOURCE_LENGTH } from '#shared/practices/practice.rules.ts';
import type { Page, Sent } from './route.tsx';

type Props = { page: Page; sent: Sent };

/** Records a value; of one that is renewed or corrected, beside what it replaces. */
export function ValueForm({ page, sent }: Props) {
  const { replacing } = page;
  const typed = sent && 'measureId' in sent.words ? sent : undefined;
  const field = typedFields(typed?.errors ?? {}, typed?.words ?? {});
  return (
    <section aria-labelledby="record" className="panel">
      <h2 id="record" className="panel-heading">
        {replacing ? 'Renew or correct a value' : 'Record a value'}
      </h2>
      <Form method="post" noValidate key={replacing?.valueId}>
        <Whose page={page} sent={typed} />
        <div className="field-row">
          <TextField
            {...field('value', replacing?.value)}
            label="Value"
            hint="As people know it: £2."
            maxLength={VALUE_LENGTH}
            width={10}
          />
          <TextField
            {...field('starts', replacing?.starts ?? '')}
            label="From"
            hint="A day as 2027-01-31, a month as 2027-01; leave it empty where nothing says."
            maxLength={10}
            width={10}
          />
        </div>
        <Radios
          {...field('ends', replacing?.ends)}
          legend="How does it end?"
          options={ENDS.map((value) => ({ value, label: ENDS_WORDS[value] }))}
        />
        <TextField
          {...field('endsOn', replacing?.endsOn ?? '')}
          label="Last day, if it ends on a day"
          type="date"
        />
        <TextArea
          {...field('note', replacing?.note ?? '')}
          label="Note (optional)"
          rows={2}
          maxLength={NOTE_LENGTH}
        />
        <TextField
          {...field('source')}
          label="Address of the source"
          inputMode="url"
          maxLength={SOURCE_LENGTH}
        />
        <Button>{replacing ? 'Save' : 'Record it'}</Button>
        {replacing && (
          <p>
            <Link to="/divergence">Record another value instead</Link>
          </p>
        )}
      </Form>
    </section>
  );
}

/** Of what, and for which area; of a value that is replaced, both stand. */
function Whose({ page: { measures, offices, national, replacing }, sent }: Props) {
  const field = typedFields(sent?.errors ?? {}, sent?.words ?? {});
  if (replacing) {
    const measure = measures.find(({ measureId }) => measureId === replacing.measureId);
    return (
      <>
        <p>
          {measure?.title}, {replacing.officeName ?? 'nationally'}. What stands now stays readable
          as an earlier entry.
        </p>
        <input type="hidden" name="measureId" value={replacing.measureId} />
        <input type="hidden" name="officeId" value={replacing.officeId ?? ''} />
        <input type="hidden" name="replacesId" value={replacing.valueId} />
      </>
    );
  }
  return (
    <div className="field-row">
      <Select
        {...field('measureId', measures[0]?.measureId)}
        label="Of what?"
        options={measures.map(({ measureId, title }) => ({ value: measureId, label: title }))}
      />
      <Select
        {...field('officeId', national ? '' : offices[0]?.id)}
        label="Where?"
        options={[
          ...(national ? [{ value: '', label: 'Nationally' }] : []),
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
