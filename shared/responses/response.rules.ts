import type { Day } from '#shared/calendar/working-day.rules.ts';
import type { Answer } from './answer.state.ts';
import type { ResponseKind } from './response.state.ts';

export type ResponseRefusal =
  | 'not_issued'
  | 'received_in_future'
  | 'received_before_letter'
  | 'new_date_not_later'
  | 'original_unknown'
  | 'ask_unknown'
  | 'addressee_unknown'
  | 'kind_answers_nothing';

type NewResponse = {
  kind: ResponseKind;
  receivedOn: Day;
  newExpectedOn?: Day | undefined;
  correctsId?: string | undefined;
  postId?: string | undefined;
  answers: readonly { askId: string }[];
};

/** What the record holds that a new response is checked against. */
export type ResponseFacts = {
  /** The date of the position's first letter; null while none is issued. */
  firstLetterDated: Day | null;
  askIds: readonly string[];
  responseIds: readonly string[];
  postKnown: boolean;
};

/** Saying that a letter came, or that an answer will, answers nothing. */
const ANSWERS_NOTHING: readonly ResponseKind[] = ['acknowledgement', 'holding'];

/** Why this response may not be logged; null when it may. */
export function ruleOnResponse(
  response: NewResponse,
  facts: ResponseFacts,
  today: Day,
): ResponseRefusal | null {
  const { kind, correctsId, answers } = response;
  const dates = ruleOnDates(response, facts.firstLetterDated, today);
  if (dates) return dates;
  if (kind === 'correction' && !facts.responseIds.includes(correctsId ?? '')) {
    return 'original_unknown';
  }
  if (!facts.postKnown) return 'addressee_unknown';
  if (answers.length > 0 && ANSWERS_NOTHING.includes(kind)) return 'kind_answers_nothing';
  return answers.every(({ askId }) => facts.askIds.includes(askId)) ? null : 'ask_unknown';
}

function ruleOnDates(
  { receivedOn, newExpectedOn }: NewResponse,
  firstLetterDated: Day | null,
  today: Day,
): ResponseRefusal | null {
  if (firstLetterDated === null) return 'not_issued';
  if (receivedOn > today) return 'received_in_future';
  if (receivedOn < firstLetterDated) return 'received_before_letter';
  return newExpectedOn && newExpectedOn <= receivedOn ? 'new_date_not_later' : null;
}

/** What may be so without government having written anything. */
const WITHOUT_REPLY: readonly Answer[] = ['decided_without_reply', 'withdrawn', 'superseded'];

/** Why an ask may not be given this answer; null when it may. */
export function ruleOnAnswer(
  given: { answer: Answer; responseId: string | null },
  responseKnown: boolean,
): 'reply_needed' | 'response_unknown' | null {
  if (given.responseId !== null) return responseKnown ? null : 'response_unknown';
  return WITHOUT_REPLY.includes(given.answer) ? null : 'reply_needed';
}
