import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormErrors } from '#app/forms/run-action.ts';
import type { Typed } from '#app/forms/typed-fields.ts';
import { ElectionForm, EndForm } from './election-forms.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import type { Office } from './route.tsx';
import type { SeatFormProps } from './seat-form.tsx';
import { TermForm } from './term-form.tsx';

type Props = { office: Office; errors: FormErrors | undefined; typed: Typed | undefined };

/** What the secretariat can record of this seat: one form at a time, chosen by a link. */
export function RecordSeat({ office, errors, typed }: Props) {
  const { recording } = office.seat;
  if (!recording) return null;
  const asked = typed?.['intent'] ?? office.asked.record ?? '';
  const Asked = FORMS[asked];
  const form = { office, recording, errors: errors ?? {}, typed: typed ?? {} };
  if (!Asked || !canRecord(asked, form)) return <Actions {...form} />;
  return <Asked {...form} />;
}

const FORMS: Record<string, (form: SeatFormProps) => ReactNode> = {
  election: ElectionForm,
  end: EndForm,
  outcome: OutcomeForm,
  term: TermForm,
};

/** An address may ask for a form that has nothing to be about. */
function canRecord(record: string, { office, recording, typed }: SeatFormProps): boolean {
  const { last, held } = recording;
  if (record === 'end') return last !== null;
  if (record === 'term') {
    const holderId = typed['holderId'] ?? office.asked.corrects;
    return office.terms.some(({ id }) => id === holderId);
  }
  return record !== 'outcome' || held.length > 0;
}

function Actions(form: SeatFormProps) {
  const { last } = form.recording;
  return (
    <ul className="plain-list seat-actions">
      <Action record="election">Record an election</Action>
      {last && (
        <Action record="end">
          {last.endsOn === null ? 'Record the end of a term' : 'Correct the end of the last term'}
        </Action>
      )}
      {canRecord('outcome', form) && <Action record="outcome">Record who was elected</Action>}
    </ul>
  );
}

function Action({ record, children }: { record: string; children: ReactNode }) {
  return (
    <li>
      <Link to={`?record=${record}`}>{children}</Link>
    </li>
  );
}
