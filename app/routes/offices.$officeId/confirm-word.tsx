import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { ProveAct } from '#app/sign-off/prove-act.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';
import type { Office } from './route.tsx';
import type { Saying } from './say-action.ts';

type Props = {
  office: Office;
  saying: Saying;
  errors: Record<string, string> | null | undefined;
};

/** The last look before the mayor says something of an earlier mayor's letter. */
export function ConfirmWord({ office, saying, errors }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Form method="post" className="panel" noValidate>
      <h4 ref={heading} tabIndex={-1}>
        {TITLES[saying.word as SuccessorWord]}
      </h4>
      <p>
        It is dated today and entered in the ledger. It can be followed by another word, and not be
        taken back.
      </p>
      <input type="hidden" name="act" value="say" />
      <input type="hidden" name="letterId" value={saying.letterId} />
      <input type="hidden" name="word" value={saying.word} />
      <ProveAct
        challengeId={saying.challengeId}
        passkey={saying.passkey}
        error={errors?.['code']}
      />
      <ButtonLink to={`/offices/${office.id}`} variant="secondary">
        Leave it as it is
      </ButtonLink>
    </Form>
  );
}

const TITLES: Record<SuccessorWord, string> = {
  adopts: 'Confirm that the mayor adopts this letter',
  distances: 'Confirm that the mayor distances themselves from this letter',
};
