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
  | 'office_unknown'
  | 'oral_unknown'
  | 'not_in_writing'
  | 'transfer_to_same_post'
  | 'kind_answers_nothing';

type NewResponse = {
  kind: ResponseKind;
  receivedOn: Day;
  newExpectedOn?: Day | undefined;
  correctsId?: string | undefined;
  confirmsId?: string | undefined;
  postId?: string | undefined;
  transferredTo?: string | undefined;
  addressedTo?: string | undefined;
  answers: readonly { askId: string }[];
  about: readonly string[];
};

/** What the record holds that a new response is checked against. */
export type ResponseFacts = {
  /** The date of the position's first letter; null while none is issued. */
  firstLetterDated: Day | null;
  /** Of the asks it names, those that a letter put to government. */
  askIds: readonly string[];
  /** What is on record about the position. */
  responses: readonly { id: string; kind: ResponseKind }[];
  /** Of the posts it names, those there are. */
  postIds: readonly string[];
  coalition: readonly string[];
};

/** Saying that a letter came, or that an answer will, answers nothing. */
const ANSWERS_NOTHING: readonly ResponseKind[] = ['acknowledgement', 'holding', 'transfer'];

/** Why this response may not be logged; null when it may. */
export function ruleOnResponse(
  response: NewResponse,
  facts: ResponseFacts,
  today: Day,
): ResponseRefusal | null {
  return (
    ruleOnDates(response, facts.firstLetterDated, today) ??
    ruleOnEarlier(response, facts.responses) ??
    ruleOnParties(response, facts) ??
    ruleOnAsks(response, facts.askIds)
  );
}

function ruleOnEarlier(
  { kind, correctsId, confirmsId }: NewResponse,
  earlier: ResponseFacts['responses'],
): ResponseRefusal | null {
  const original = earlier.find(({ id }) => id === correctsId);
  if ((kind === 'correction' || correctsId) && !original) return 'original_unknown';
  if (confirmsId === undefined) return null;
  if (kind === 'oral') return 'not_in_writing';
  const oral = earlier.find(({ id }) => id === confirmsId);
  return oral?.kind === 'oral' ? null : 'oral_unknown';
}

function ruleOnParties(
  { postId, transferredTo, addressedTo }: NewResponse,
  { postIds, coalition }: ResponseFacts,
): ResponseRefusal | null {
  const named = [postId, transferredTo].filter((id) => id !== undefined);
  if (!named.every((id) => postIds.includes(id))) return 'addressee_unknown';
  if (postId !== undefined && postId === transferredTo) return 'transfer_to_same_post';
  return addressedTo === undefined || coalition.includes(addressedTo) ? null : 'office_unknown';
}

function ruleOnAsks(
  { kind, answers, about }: NewResponse,
  askIds: readonly string[],
): ResponseRefusal | null {
  if (answers.length > 0 && ANSWERS_NOTHING.includes(kind)) return 'kind_answers_nothing';
  const named = [...answers.map(({ askId }) => askId), ...about];
  return named.every((id) => askIds.includes(id)) ? null : 'ask_unknown';
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
