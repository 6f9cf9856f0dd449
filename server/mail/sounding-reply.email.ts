import type { AnswerRefusal } from '#shared/soundings/answer.rules.ts';
import type { MailedRefusal } from '#shared/soundings/mailed-answer.rules.ts';
import type { Attribution, SoundingResponse } from '#shared/soundings/sounding.state.ts';

type Replied = { reader: string; title: string; link: string };

type Recorded = Replied & {
  response: SoundingResponse;
  attribution: Attribution | null;
  questions: readonly string[];
  words: readonly string[];
  /** What stood above the first number, and so answers no question. */
  leftOut: string;
};

/** Exactly what was recorded from a reply, and where to change it. */
export function recordedEmail(recorded: Recorded) {
  const { reader, title, link, response, attribution, leftOut } = recorded;
  return mail(reader, `Recorded: your office’s answer on “${oneLine(title)}”`, [
    `Your reply was recorded as what your office says on “${oneLine(title)}”: ${SAID[response]}.`,
    ...answersOf(recorded),
    ...(attribution ? ['', `How it is shown to government: ${SHOWN[attribution]}.`] : []),
    ...(leftOut ? ['', 'Left out, as it answers no question:', leftOut] : []),
    '',
    'What stood below your reply was cut off. Until it closes no other office sees your answer, and the secretariat neither.',
    'Change what is said or how it is shown here:',
    link,
  ]);
}

function answersOf({ response, questions, words }: Recorded): string[] {
  if (response !== 'answered') return [];
  return questions.flatMap((question, at) => [
    '',
    oneLine(question),
    words[at] || 'Nothing was said on this.',
  ]);
}

const SAID: Record<SoundingResponse, string> = {
  answered: 'an answer',
  no_view: 'no view',
  declined: 'it declines to answer',
};

const SHOWN: Record<Attribution, string> = {
  named: 'by name',
  by_type: 'by type of office',
  anonymous: 'not attributed',
};

/** Everything a reply can be refused for. */
export type ReplyRefusal = AnswerRefusal | MailedRefusal | 'not_yours_to_answer';

/** Why nothing was recorded from a reply, and what to do. */
export function notRecordedEmail({ reader, title, link, why }: Replied & { why: ReplyRefusal }) {
  return mail(reader, `Not recorded: your reply on “${oneLine(title)}”`, [
    `Nothing was recorded from your reply on “${oneLine(title)}”.`,
    WHY[why],
    '',
    'Open its page here:',
    link,
  ]);
}

const WHY: Record<ReplyRefusal, string> = {
  sounding_closed: 'It is closed, so no answer is taken.',
  answered_above_you:
    'An answer by somebody above you in your office stands. Ask them to change it.',
  answer_empty: 'No words of your own were found in it. Write above what you reply to.',
  answer_unnumbered:
    'It asks several questions. Reply again, and begin each answer with the number of its question, such as “1.”.',
  answer_too_long: 'An answer to one question has 200 words at most. Shorten it and reply again.',
  attribution_needed: 'Say on its page how your answer is to be shown.',
  more_open_than_offered: 'Say on its page how your answer is to be shown.',
  not_yours_to_answer: 'Only the people of your office who are named for everything answer for it.',
};

/** Whether a refusal is one that can be told to whoever replied. */
export function isReplyRefusal(code: string): code is ReplyRefusal {
  return Object.hasOwn(WHY, code);
}

/** To somebody known who is not of the office whose address it is: it names neither. */
export function notYourAddressEmail({ reader }: { reader: string }) {
  return mail(reader, 'Not recorded: your mail to an answering address', [
    'Nothing was recorded from your mail. The address it went to takes answers of one office, from the addresses its own people sign in with.',
    'If your office is asked something, your own mail about it has the address for your office.',
  ]);
}

function mail(reader: string, subject: string, lines: readonly string[]) {
  return { subject, text: [`Dear ${reader},`, '', ...lines, ''].join('\n') };
}

/** A title is one line in a subject. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
