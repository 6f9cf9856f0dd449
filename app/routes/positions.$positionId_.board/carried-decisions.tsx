import { Checkboxes } from '#app/ui/fields.tsx';
import type { Substance } from '#shared/sign-off/carry.state.ts';
import type { Opening } from './page-types.ts';

const SUBSTANCE_WORDS: Record<Substance, string> = {
  addressees: 'whom it addresses',
  blocks: 'clauses, asks or their order',
  number: 'a figure or number',
  date: 'a date',
  money: 'a sum of money',
  name: 'a name',
  negation: 'what is not to be',
  modal_verb: 'what must, should or may be',
  reserved_clause: 'a clause with a reservation',
};

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What becomes of decisions on the version before: carried, declared editorial, or made again. */
export function CarriedDecisions({ since }: { since: NonNullable<Opening['since']> }) {
  const { versionNumber, change, decisions } = since;
  const offices = decisions === 1 ? '1 office has' : `${decisions} offices have`;
  if (change.class === 'typography') {
    return (
      <p>
        {offices} decided on version {versionNumber}. Only white space or typography has changed, so
        each decision is carried over as a new entry of today.
      </p>
    );
  }
  if (change.class === 'substance') {
    const touched = listed.format(change.substance.map((each) => SUBSTANCE_WORDS[each]));
    return (
      <p>
        {offices} decided on version {versionNumber}. The change touches {touched}, so every office
        has to decide again.
      </p>
    );
  }
  return (
    <Checkboxes
      name="editorial"
      legend="Changes since the last round"
      hint={`${offices} decided on version ${versionNumber}. No figure, date, name or obligation has changed.`}
      options={[
        {
          value: 'yes',
          label: 'I declare the change editorial',
          hint: 'Decisions are carried over provisionally, and count after one working day unless an office objects.',
        },
      ]}
    />
  );
}
