import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormErrors } from '#app/forms/run-action.ts';
import { ElectionForm, EndForm } from './election-forms.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import type { Office } from './route.tsx';
import type { Fields, Recording, Typed } from './seat-form.tsx';

type Props = { office: Office; errors: FormErrors | undefined; typed: Typed | undefined };

/** What the secretariat can record of this seat: one form at a time, chosen by a link. */
export function RecordSeat({ office, errors, typed }: Props) {
  const { recording } = office.seat;
  if (!recording) return null;
  const asked = typed?.['intent'] ?? office.asked.record ?? '';
  const Asked = FORMS[asked];
  if (!Asked || !canRecord(asked, recording)) return <Actions recording={recording} />;
  return <Asked office={office} recording={recording} errors={errors ?? {}} typed={typed ?? {}} />;
}

const FORMS: Record<string, (fields: Fields) => ReactNode> = {
  election: ElectionForm,
  end: EndForm,
  outcome: OutcomeForm,
};

/** An address may ask for a form that has nothing to be about. */
function canRecord(record: string, { last, held }: Recording): boolean {
  if (record === 'end') return last !== null;
  return record !== 'outcome' || held.length > 0;
}

function Actions({ recording }: { recording: Recording }) {
  const { last } = recording;
  return (
    <ul className="plain-list seat-actions">
      <Action record="election">Record an election</Action>
      {last && (
        <Action record="end">
          {last.endsOn === null ? 'Record the end of a term' : 'Correct the end of the last term'}
        </Action>
      )}
      {canRecord('outcome', recording) && <Action record="outcome">Record who was elected</Action>}
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
