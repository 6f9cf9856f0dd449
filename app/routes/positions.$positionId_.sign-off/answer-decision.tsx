import { Form, useNavigation } from '@remix-run/react';
import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AskedOffice, Round } from './page-types.ts';

type Props = {
  office: AskedOffice;
  decision: NonNullable<AskedOffice['decision']>;
  round: Round;
};

/** What whoever decides for the office can still do about what it decided. */
export function AnswerDecision({ office, decision, round }: Props) {
  if (!office.canDecide) return null;
  if (office.standing === 'provisional' && decision.origin === 'carried') {
    return <Carried office={office} round={round} />;
  }
  if (office.standing === 'condition_ended') return null;
  if (office.standing === 'held_over') return <HeldOver office={office} decision={decision} />;
  return <Withdraw decision={decision} />;
}

/** Made in the name of a mayor who has gone: the new one adopts it with one click, or refuses. */
function HeldOver({ office, decision }: Omit<Props, 'round'>) {
  const sending = useNavigation().state !== 'idle';
  return (
    <Notice tone="warning" title="Held over from an earlier term">
      <p>
        A mayor’s term has ended since {office.officeName} {CHOICE_WORDS[decision.choice].done}. It
        counts for nothing until {office.holderStyledName ?? 'the new mayor'} adopts it.
      </p>
      <Form method="post" className="govuk-button-group">
        <input type="hidden" name="decisionId" value={decision.decisionId} />
        <Button name="intent" value="adopt" disabled={sending}>
          Adopt this decision
        </Button>
        <Button name="intent" value="refuse" variant="secondary" disabled={sending}>
          Refuse it
        </Button>
      </Form>
    </Notice>
  );
}

/** Carried over by a change declared editorial: any office may say that it is more than that. */
function Carried({ office, round }: Pick<Props, 'office' | 'round'>) {
  const sending = useNavigation().state !== 'idle';
  return (
    <Notice tone="warning" title="Carried over, and provisional">
      <p>
        The secretariat declares what changed to be editorial. Your decision counts for the new text
        after one working day, unless an office objects: then every office decides again.
      </p>
      <Form method="post">
        <input type="hidden" name="roundId" value={round.roundId} />
        <input type="hidden" name="officeId" value={office.officeId} />
        <Button name="intent" value="object" variant="secondary" disabled={sending}>
          Object: this is more than editorial
        </Button>
      </Form>
    </Notice>
  );
}

function Withdraw({ decision }: Pick<Props, 'decision'>) {
  const sending = useNavigation().state !== 'idle';
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Withdraw this decision</span>
      </summary>
      <div className="govuk-details__text">
        <p>
          Withdrawing is a dated entry of its own: what was said stays on record, and no other
          office’s decision changes. A letter that has gone stays as it went.
        </p>
        <Form method="post">
          <input type="hidden" name="decisionId" value={decision.decisionId} />
          <TextArea
            name="reason"
            label="Reason, if you want to give one"
            hint="Private to your office and the secretariat."
            rows={2}
          />
          <Button name="intent" value="withdraw" variant="warning" disabled={sending}>
            Withdraw
          </Button>
        </Form>
      </div>
    </details>
  );
}
