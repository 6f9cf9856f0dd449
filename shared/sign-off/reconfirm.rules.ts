import type { Condition } from './condition.state.ts';
import type { Choice } from './decision.state.ts';

export type Reservation = { clauseId: string | null; text: string };

/** What an office decided on an earlier version of the text. */
export type EarlierDecision = {
  choice: Choice;
  reservations: readonly Reservation[];
  condition: Condition | null;
};

/** What becomes of a reservation whose clause is gone. */
export const GONE_ANSWERS = ['whole', 'drop'] as const;
/** What becomes of the condition an endorsement waited for. */
export const CONDITION_ANSWERS = ['same', 'none'] as const;

export type ReconfirmAnswers = {
  /** One for each reservation whose clause is gone, in their order; null where none was given. */
  gone: readonly ((typeof GONE_ANSWERS)[number] | null)[];
  condition: (typeof CONDITION_ANSWERS)[number] | null;
};

export type Reconfirmed = {
  choice: Choice;
  reservations: Reservation[];
  condition: Condition | null;
};

/** Which reservations fit a text of these clauses as they are, and which have lost their clause. */
export function sortReservations(
  reservations: readonly Reservation[],
  clauseIds: ReadonlySet<string>,
): { kept: Reservation[]; gone: Reservation[] } {
  const isKept = ({ clauseId }: Reservation) => clauseId === null || clauseIds.has(clauseId);
  return {
    kept: reservations.filter(isKept),
    gone: reservations.filter((reservation) => !isKept(reservation)),
  };
}

/**
 * The same decision for a new text, to be looked at and proved like any other. Nothing is dropped or
 * carried in silence: a lost reservation and a condition each need an answer, else `unanswered`
 * names them. With every reservation dropped, what is left is a plain endorsement.
 */
export function reconfirm(
  { choice, reservations, condition }: EarlierDecision,
  clauseIds: ReadonlySet<string>,
  answers: ReconfirmAnswers,
): Reconfirmed | { unanswered: { gone: number[]; condition: boolean } } {
  const { kept, gone } = sortReservations(reservations, clauseIds);
  const open = gone.flatMap((_, place) => (answers.gone[place] ? [] : [place]));
  const conditionOpen = condition !== null && answers.condition === null;
  if (open.length > 0 || conditionOpen) {
    return { unanswered: { gone: open, condition: conditionOpen } };
  }
  const onWhole = gone.filter((_, place) => answers.gone[place] === 'whole');
  const said = [...kept, ...onWhole.map(({ text }) => ({ clauseId: null, text }))];
  return {
    choice: choice === 'endorse_with_reservations' && said.length === 0 ? 'endorse' : choice,
    reservations: said,
    condition: answers.condition === 'same' ? condition : null,
  };
}
