/** Rows for reservations that the page offers without JavaScript. */
export const RESERVATION_ROWS = 3;

/** Where a reservation on the whole text stands in the list of clauses. */
export const WHOLE = 'whole';

export type TypedReservation = { clause: string; text: string };

/** What the person typed, kept as it was so that a refusal loses nothing. */
export type Typed = {
  roundId: string;
  officeId: string;
  readHash: string;
  choice: string;
  reason: string;
  electionClearance: string;
  conditionKind: string;
  conditionCount: string;
  conditionOffice: string;
  /** For the mayor, and on what was prepared: inside the office alone. */
  note: string;
  remark: string;
  reservations: TypedReservation[];
};

export function readTyped(form: FormData): Typed {
  const text = (name: string) => String(form.get(name) ?? '');
  const clauses = form.getAll('reservationClause').map(String);
  const texts = form.getAll('reservationText').map(String);
  return {
    roundId: text('roundId'),
    officeId: text('officeId'),
    readHash: text('readHash'),
    choice: text('choice'),
    reason: text('reason'),
    electionClearance: text('electionClearance'),
    conditionKind: text('conditionKind'),
    conditionCount: text('conditionCount'),
    conditionOffice: text('conditionOffice'),
    note: text('note'),
    remark: text('remark'),
    reservations: texts.map((words, row) => ({ clause: clauses[row] ?? WHOLE, text: words })),
  };
}

/** The decision as the API takes it; rows left empty are no reservations. */
export function decisionOf(typed: Typed) {
  const { roundId, officeId, readHash, choice, reason, electionClearance, reservations } = typed;
  return {
    roundId,
    officeId,
    readHash,
    reason,
    electionClearance,
    choice: choice || undefined,
    condition: conditionTyped(typed),
    reservations: reservations
      .filter(({ text }) => text.trim() !== '')
      .map(({ clause, text }) => ({ clauseId: clause === WHOLE ? null : clause, text })),
  };
}

function conditionTyped({ conditionKind: kind, conditionCount, conditionOffice }: Typed) {
  if (kind === '') return undefined;
  return kind === 'office' ? { kind, officeId: conditionOffice } : { kind, count: conditionCount };
}
