import { wordCount } from '#shared/sign-off/decision.rules.ts';
import {
  ANSWER_RANKS,
  type AnswerRank,
  ATTRIBUTIONS,
  type Attribution,
  type SoundingResponse,
  type SoundingState,
} from './sounding.state.ts';

/** Of an answer to one question. */
export const MAX_ANSWER_WORDS = 200;
/** The same in characters, as far as a form takes them. */
export const ANSWER_LENGTH = 2_500;

export type AnswerMade = {
  response: SoundingResponse;
  /** One for each question, in their order; an empty one says nothing on it. */
  words: readonly string[];
  /** Null where nothing is said that could be attributed. */
  attribution: Attribution | null;
};

type Asked = {
  state: SoundingState;
  offered: Attribution;
  questions: number;
  /** In whose right the office's answer that stands was given; null where there is none. */
  standing: AnswerRank | null;
};

export type AnswerRefusal =
  | 'sounding_closed'
  | 'answered_above_you'
  | 'answer_empty'
  | 'answer_too_long'
  | 'attribution_needed'
  | 'more_open_than_offered';

/** Why an office's answer cannot be recorded; null where it can. */
export function refuseAnswer(
  asked: Asked,
  made: AnswerMade,
  rank: AnswerRank,
): AnswerRefusal | null {
  if (asked.state !== 'open') return 'sounding_closed';
  if (asked.standing && isAbove(asked.standing, rank)) return 'answered_above_you';
  if (made.response !== 'answered') return null;
  if (made.words.every((words) => words.trim() === '')) return 'answer_empty';
  if (made.words.some((words) => wordCount(words) > MAX_ANSWER_WORDS)) return 'answer_too_long';
  if (!made.attribution) return 'attribution_needed';
  return isMoreOpen(made.attribution, asked.offered) ? 'more_open_than_offered' : null;
}

/** What is kept of an answer: without a view there are no words, and nothing to attribute. */
export function settledAnswer({ response, words, attribution }: AnswerMade, questions: number) {
  const said = response === 'answered';
  return {
    response,
    words: Array.from({ length: questions }, (_, at) => (said ? (words[at] ?? '').trim() : '')),
    attribution: said ? attribution : null,
  };
}

function isAbove(one: AnswerRank, other: AnswerRank): boolean {
  return ANSWER_RANKS.indexOf(one) > ANSWER_RANKS.indexOf(other);
}

export function isMoreOpen(one: Attribution, other: Attribution): boolean {
  return ATTRIBUTIONS.indexOf(one) < ATTRIBUTIONS.indexOf(other);
}

/** The attributions an office may choose: as open as offered, or less. */
export function attributionsUpTo(offered: Attribution): Attribution[] {
  return ATTRIBUTIONS.filter((attribution) => !isMoreOpen(attribution, offered));
}

/** The less open of two. */
export function lessOpen(one: Attribution, other: Attribution): Attribution {
  return isMoreOpen(one, other) ? other : one;
}
