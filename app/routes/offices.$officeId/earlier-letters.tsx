import { Form, Link } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';
import { ConfirmWord } from './confirm-word.tsx';
import type { Office } from './route.tsx';
import type { Saying } from './say-action.ts';

type Props = {
  office: Office;
  /** What the mayor is about to say. */
  saying: Saying | null;
  errors: Record<string, string> | undefined;
};

/** Letters that went in the name of an earlier mayor: they stand, whatever is said of them now. */
export function EarlierLetters({ office, saying, errors }: Props) {
  const { earlierLetters } = office;
  if (earlierLetters.length === 0) return null;
  return (
    <section className="earlier-letters" aria-labelledby="earlier-letters-heading">
      <h3 id="earlier-letters-heading">Letters earlier mayors signed</h3>
      <p>
        A letter that was sent never changes. What the mayor says of it now is dated and shown where
        it is checked, and nowhere else.
      </p>
      <ul>
        {earlierLetters.map((letter) => (
          <li key={letter.letterId}>
            <Link to={`/verify?code=${letter.verificationCode}`}>{letter.title}</Link>,{' '}
            {dateWords(letter.dated)}: signed {letter.line}. {SAID[letter.word ?? 'nothing']}
            {saying?.letterId === letter.letterId ? (
              <ConfirmWord {...{ office, saying, errors }} />
            ) : (
              letter.canDecide && office.seat.holderId !== null && <Answers letter={letter} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const SAID: Record<SuccessorWord | 'nothing', string> = {
  adopts: 'The mayor of today adopts it.',
  distances: 'The mayor of today distances themselves from it.',
  nothing: 'Nothing has been said of it since.',
};

const OFFERED = { adopts: 'Adopt it', distances: 'Distance yourself from it' } as const;

function Answers({ letter }: { letter: Office['earlierLetters'][number] }) {
  const words = (['adopts', 'distances'] as const).filter((word) => word !== letter.word);
  return (
    <Form method="post" className="govuk-button-group">
      <input type="hidden" name="act" value="say" />
      <input type="hidden" name="intent" value="review" />
      <input type="hidden" name="letterId" value={letter.letterId} />
      {words.map((word) => (
        <Button key={word} name="word" value={word} variant="secondary">
          {OFFERED[word]}
          <span className="govuk-visually-hidden">: {letter.title}</span>
        </Button>
      ))}
    </Form>
  );
}
