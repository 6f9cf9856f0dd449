import { Form, useNavigation } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/fields.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Page, Sent } from './route.tsx';

/** What government did after the return, and the form to record it. */
export function Outcomes({ page, sent }: { page: Page; sent: Sent }) {
  if (page.state !== 'returned' && page.state !== 'outcome') return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">What came of it</h2>
      {page.outcomes.length === 0 && <p>Nothing is recorded yet.</p>}
      {page.outcomes.map(({ id, happenedOn, words, source }) => (
        <div key={id}>
          <p className="as-typed">{words}</p>
          <p className="quiet">
            {dateWords(happenedOn)}. Source: {source}
          </p>
        </div>
      ))}
      {page.canRun && <Record sent={sent} />}
    </section>
  );
}

function Record({ sent }: { sent: Sent }) {
  const sending = useNavigation().state !== 'idle';
  const { errors, typed = {} } = sent ?? {};
  const value = (name: string) => (typed[name] === undefined ? undefined : String(typed[name]));
  return (
    <Form method="post" className="panel" noValidate>
      <h3>Record what government did</h3>
      <TextField
        name="happenedOn"
        label="Day"
        type="date"
        defaultValue={value('happenedOn')}
        error={errors?.['happenedOn']}
      />
      <TextArea
        name="words"
        label="What it did"
        rows={3}
        defaultValue={value('words')}
        error={errors?.['words']}
      />
      <TextField
        name="source"
        label="Source"
        defaultValue={value('source')}
        error={errors?.['source']}
      />
      <Button name="intent" value="outcome" disabled={sending}>
        Record the outcome
      </Button>
    </Form>
  );
}
