import { answerWords, responseWords } from '#app/positions/answer-words.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { ANSWERS } from '#shared/responses/answer.state.ts';

/** What an ask can be answered, for a select; the first choice says nothing. */
export const ANSWER_OPTIONS = [
  { value: '', label: 'Not answered by this reply' },
  ...ANSWERS.map((answer) => ({ value: answer, label: answerWords(answer).words })),
];

/** "Holding reply of 10 December 2026". */
export function responseTitle({ kind, receivedOn }: { kind: string; receivedOn: string }): string {
  return `${responseWords(kind)} of ${dateWords(receivedOn)}`;
}

/** "Ask 2: Publish the evaluation", cut to what a select can show. */
export function askTitle({ number, text }: { number: number; text: string }): string {
  const words = text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
  return `Ask ${number}: ${words}`;
}
