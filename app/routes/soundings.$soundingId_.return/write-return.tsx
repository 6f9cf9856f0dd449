import { Form, useNavigation } from '@remix-run/react';
import { ATTRIBUTION_WORDS } from '#app/soundings/sounding-words.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/fields.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { tallyWords } from '#shared/soundings/return.rules.ts';
import { SUMMARY_LENGTH } from '#shared/soundings/sounding.rules.ts';
import type { Page, Sent } from './route.tsx';

type Writing = NonNullable<Page['writing']>;
type Props = { page: Page; writing: Writing; sent: Sent };

/** The summary beside the answers, what offices say of it, and the way out. */
export function WriteReturn({ page, writing, sent }: Props) {
  return (
    <>
      <p>
        <strong>{tallyWords(writing.content.tally)}</strong>
      </p>
      {writing.text && <Clearance page={page} writing={writing} text={writing.text} />}
      <HeldBack page={page} writing={writing} />
      <Summary writing={writing} sent={sent} />
    </>
  );
}

type ClearanceProps = { page: Page; writing: Writing; text: NonNullable<Writing['text']> };

/** Who they are stands here only where the return names them. */
function Clearance({ page, writing: { words, toClear }, text }: ClearanceProps) {
  const sending = useNavigation().state !== 'idle';
  const cleared = words.filter(({ word }) => word === 'cleared').length;
  return (
    <section className="panel" aria-labelledby="clearance">
      <h2 id="clearance">
        Text {text.number}: {cleared} of {toClear} have cleared it
      </h2>
      <p>
        Put to offices by {text.by} on {momentWords(text.writtenAt)}. They have until{' '}
        {momentWords(text.clearBy)}.
      </p>
      {words
        .filter(({ word }) => word === 'objected')
        .map(({ from, remark, narrowTo }) => (
          <p key={`${from}-${remark}`}>
            <Tag tone="refused">Objects</Tag> {from ?? 'An office that is not named'}: {remark}
            {narrowTo &&
              ` Shown no more openly than ${ATTRIBUTION_WORDS[narrowTo].choice.toLowerCase()}.`}
          </p>
        ))}
      {page.state === 'cleared' && (
        <Form method="post">
          <input type="hidden" name="consolidationId" value={text.consolidationId} />
          <Button name="intent" value="send" disabled={sending}>
            Record that it has gone
          </Button>
        </Form>
      )}
    </section>
  );
}

/** Words the return leaves out, without whose they are, so that the summary can speak of them. */
function HeldBack({ page, writing }: Pick<Props, 'page' | 'writing'>) {
  if (!writing.content.heldBack) return null;
  return (
    <section className="panel" aria-labelledby="held-back">
      <h2 id="held-back">Left out of the return</h2>
      <p>
        Fewer than three offices would stand behind these words, so the return does not show them.
      </p>
      {page.questions.map((question, place) => (
        <div key={question}>
          <h3>{question}</h3>
          {writing.heldBack[place]?.map((words) => (
            <p className="as-typed" key={words}>
              {words}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

function Summary({ writing, sent }: Pick<Props, 'writing' | 'sent'>) {
  const sending = useNavigation().state !== 'idle';
  const value = (name: string) =>
    sent?.typed[name] === undefined ? undefined : String(sent.typed[name]);
  return (
    <Form method="post" className="panel" noValidate>
      <h2>{writing.text ? 'Write it anew' : 'Write the summary'}</h2>
      <TextArea
        name="summary"
        label="Summary"
        hint="It stands above the answers. Each office that answered reads it before it goes."
        rows={8}
        maxLength={SUMMARY_LENGTH}
        defaultValue={value('summary') ?? writing.content.summary}
        error={sent?.errors['summary']}
      />
      <div className="day-and-time">
        <TextField
          name="clearBy"
          label="Offices clear it by"
          hint="At least 24 hours from now."
          type="date"
          defaultValue={value('clearBy')}
          error={sent?.errors['clearBy']}
        />
        <TextField
          name="clearTime"
          label="At"
          type="time"
          width={5}
          defaultValue={value('clearTime') ?? '17:00'}
        />
      </div>
      <Button name="intent" value="consolidate" disabled={sending}>
        Put it to the offices
      </Button>
    </Form>
  );
}
