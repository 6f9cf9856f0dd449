import { Form, useNavigation } from '@remix-run/react';
import { ATTRIBUTION_WORDS, RESPONSE_WORDS } from '#app/soundings/sounding-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios } from '#app/ui/fields.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import {
  ANSWER_LENGTH,
  attributionsUpTo,
  MAX_ANSWER_WORDS,
} from '#shared/soundings/answer.rules.ts';
import { RESPONSES } from '#shared/soundings/sounding.state.ts';
import type { Page, Sent } from './route.tsx';

type Own = Page['own'][number];
type Props = { page: Page; own: Own; sent: Sent };

/** What one office says: what stands, and what was typed last, are in place already. */
export function AnswerForm({ page, own, sent }: Props) {
  const sending = useNavigation().state === 'submitting';
  const typed = sent?.typed.officeId === own.officeId ? sent.typed : undefined;
  const { standing } = own;
  if (!own.rank) return <p>Only the people of {own.name} named for everything answer for it.</p>;
  return (
    <Form method="post" className="panel" noValidate>
      <h2>{own.name}</h2>
      {standing && (
        <p className="quiet">
          {standing.by} {RESPONSE_WORDS[standing.response].done} on {momentWords(standing.at)}. You
          may change it until it closes; each version is kept.
        </p>
      )}
      <input type="hidden" name="officeId" value={own.officeId} />
      <Radios
        name="response"
        legend="What your office says"
        defaultValue={typed?.response ?? standing?.response ?? 'answered'}
        error={sent?.errors['response']}
        options={RESPONSES.map((value) => ({ value, label: RESPONSE_WORDS[value].choice }))}
      />
      <div className="only-when-answered">
        <Words page={page} words={typed?.words ?? standing?.words ?? []} sent={sent} />
        <Radios
          name="attribution"
          legend="How it is shown to government"
          defaultValue={typed?.attribution ?? standing?.attribution ?? ''}
          error={sent?.errors['attribution']}
          options={attributionsUpTo(page.offered).map((value) => ({
            value,
            label: ATTRIBUTION_WORDS[value].choice,
            hint: ATTRIBUTION_WORDS[value].meaning,
          }))}
        />
      </div>
      <Button disabled={sending}>{standing ? 'Change the answer' : 'Send the answer'}</Button>
    </Form>
  );
}

function Words({ page, words, sent }: { page: Page; words: readonly string[]; sent: Sent }) {
  const error = sent?.errors['words'];
  return page.questions.map((question, place) => {
    const id = place === 0 ? 'words' : `words-${place + 1}`;
    return (
      <div className="govuk-form-group" key={question}>
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          {question}
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          Up to {MAX_ANSWER_WORDS} words.
        </div>
        {place === 0 && error && <p className="govuk-error-message">{error}</p>}
        <textarea
          className="govuk-textarea"
          id={id}
          name="words"
          rows={4}
          maxLength={ANSWER_LENGTH}
          aria-describedby={`${id}-hint`}
          defaultValue={words[place] ?? ''}
        />
      </div>
    );
  });
}
