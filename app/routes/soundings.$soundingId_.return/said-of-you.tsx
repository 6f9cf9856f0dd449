import { Form, useNavigation } from '@remix-run/react';
import { ATTRIBUTION_WORDS } from '#app/soundings/sounding-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Radios, TextArea } from '#app/ui/fields.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { attributionsUpTo } from '#shared/soundings/answer.rules.ts';
import { tallyWords } from '#shared/soundings/return.rules.ts';
import type { Page, Sent } from './route.tsx';

type Office = Page['own'][number];
type Props = { page: Page; office: Office; sent: Sent };

/** Exactly what would be said of one office, and its word on it. */
export function SaidOfYou({ page, office, sent }: Props) {
  const { name, answers, summary, tally, word } = office;
  return (
    <section aria-labelledby={`said-${office.officeId}`}>
      <h2 id={`said-${office.officeId}`}>What would be said of {name}</h2>
      <p>
        {shownAs(office)} It goes to: {page.audience}.
      </p>
      <div className="letter-sheet letter-text">
        <p>
          <strong>{tallyWords(tally)}</strong>
        </p>
        <p className="as-typed">{summary}</p>
        {office.from !== null &&
          answers.map(({ question, words }) => (
            <div key={question}>
              <h3>{question}</h3>
              <p className="sounding-answer__from">{office.from}</p>
              <p className="as-typed">{words || 'Nothing on this question.'}</p>
            </div>
          ))}
      </div>
      {word && (
        <p>
          <Tag tone={word.word === 'cleared' ? 'settled' : 'refused'}>
            {word.word === 'cleared' ? 'Your office cleared it' : 'Your office objects'}
          </Tag>{' '}
          {momentWords(word.at)}. {word.remark}
        </p>
      )}
      {page.state === 'consolidated' && office.canSay && (
        <SayIt page={page} office={office} sent={sent} />
      )}
    </section>
  );
}

function shownAs({ from, offices, name }: Office): string {
  if (from === null) {
    return 'Your words are not shown: fewer than three offices would stand behind them.';
  }
  if (from === name) return `Your words stand under the name of ${name}.`;
  return `Your words stand under “${from}”, which is ${offices ?? 'several'} offices.`;
}

function SayIt({ page, office, sent }: Props) {
  const sending = useNavigation().state !== 'idle';
  const typed = sent?.typed['officeId'] === office.officeId ? sent.typed : undefined;
  const { clearBy } = page;
  return (
    <>
      <Form method="post">
        <Which office={office} />
        <p>
          {clearBy && `By ${momentWords(clearBy)}. `}
          If you say nothing it goes as above, and never more openly than you chose.
        </p>
        <Button name="intent" value="cleared" disabled={sending}>
          Clear it
        </Button>
      </Form>
      <Form method="post" className="panel" noValidate>
        <h3>Object</h3>
        <Which office={office} />
        <TextArea
          name="remark"
          label="What should be different"
          rows={3}
          defaultValue={String(typed?.['remark'] ?? '')}
          error={typed && sent?.errors['remark']}
        />
        <Radios
          name="narrowTo"
          legend="How your office is shown"
          defaultValue={String(typed?.['narrowTo'] ?? '')}
          options={[
            { value: '', label: 'As now' },
            ...attributionsUpTo('by_type').map((value) => ({
              value,
              label: `No more openly than: ${ATTRIBUTION_WORDS[value].choice.toLowerCase()}`,
            })),
          ]}
        />
        <Button name="intent" value="objected" variant="warning" disabled={sending}>
          Object to it
        </Button>
      </Form>
    </>
  );
}

function Which({ office }: { office: Office }) {
  return (
    <>
      <input type="hidden" name="officeId" value={office.officeId} />
      <input type="hidden" name="consolidationId" value={office.consolidationId} />
    </>
  );
}
