import type { Attribution, SoundingResponse } from './sounding.state.ts';

/** What alone in a reply says that there is no view, or that the office declines. */
const SAID_ALONE: ReadonlyMap<string, SoundingResponse> = new Map([
  ['no view', 'no_view'],
  ['we have no view', 'no_view'],
  ['decline', 'declined'],
  ['declined', 'declined'],
  ['we decline', 'declined'],
]);

/** What a reply says: words for each question in their order, empty where it says nothing of one. */
export type MailedAnswer = {
  response: SoundingResponse;
  words: string[];
  /** Words above the first number, which answer no question. */
  leftOut: string;
};
export type MailedRefusal = 'answer_empty' | 'answer_unnumbered';

/**
 * What a reply says to these questions. With one question all of it is the answer; with more, each
 * answer begins with the number of its question, in their order: nothing is put to a question by guess.
 */
export function mailedAnswer(
  own: string,
  questions: number,
): MailedAnswer | { refused: MailedRefusal } {
  if (own === '') return { refused: 'answer_empty' };
  const response = SAID_ALONE.get(own.toLowerCase().replace(/[.!]$/, ''));
  if (response) return { response, words: [], leftOut: '' };
  if (questions === 1) return { response: 'answered', words: [own], leftOut: '' };
  const [leftOut = '', ...words] = byNumber(own, questions);
  if (words.every((answer) => answer === '')) return { refused: 'answer_unnumbered' };
  return { response: 'answered', words, leftOut };
}

/** A number that begins an answer: "1.", "2)", "Q3:"; not the 3.5 or the 2:30 of a sentence. */
const NUMBERED = /^\s*Q?(\d)\s?[.):](?!\d)\s*(.*)$/i;

/** The parts of a text: what stands before the first number, then what stands after each. */
function byNumber(text: string, questions: number): string[] {
  const parts: string[][] = Array.from({ length: questions + 1 }, () => []);
  let at = 0;
  for (const line of text.split('\n')) {
    const [, figure, rest = ''] = NUMBERED.exec(line) ?? [];
    const number = Number(figure ?? 0);
    const begins = number > at && number <= questions;
    if (begins) at = number;
    parts[at]?.push(begins ? rest : line);
  }
  return parts.map((lines) => lines.join('\n').trim());
}

/** As the office chose before; where it has not, the least open. More openly only its page may say. */
export function mailedAttribution(
  response: SoundingResponse,
  standing: Attribution | null,
): Attribution | null {
  return response === 'answered' ? (standing ?? 'anonymous') : null;
}
