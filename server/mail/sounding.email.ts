import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { REPLY_ABOVE } from '#shared/mail-in/reply-text.rules.ts';
import { minutesToAnswer, OUTCOME_AFTER_WORKING_DAYS } from '#shared/soundings/sounding.rules.ts';
import type { SoundingNotice } from '#shared/soundings/sounding.state.ts';

export type SoundingNews = {
  title: string;
  department: string;
  post: string;
  questions: readonly string[];
  closesAt: Date;
  clearBy: Date | null;
};

type Addressed = SoundingNews & {
  kind: SoundingNotice;
  reader: string;
  link: string;
  /** A reply to this mail is taken as the office's answer. */
  byReply: boolean;
};

/** What somebody is told of a sounding. The link opens a page; nothing is answered by opening it. */
export function soundingEmail(news: Addressed) {
  const { reader, link, kind, byReply } = news;
  const { subject, lines } = WORDS[kind]({ ...news, title: news.title.replace(/\s+/g, ' ') });
  return {
    subject,
    text: [
      ...(byReply ? [REPLY_ABOVE, ''] : []),
      `Dear ${reader},`,
      '',
      ...lines,
      '',
      ...(byReply ? howToReply(news.questions) : []),
      'Open the page here:',
      link,
      '',
    ].join('\n'),
  };
}

/** What is asked, and what a reply has to look like to be put to it. */
function howToReply(questions: readonly string[]): string[] {
  const asked = questions.map((question, at) => `${at + 1}. ${question.replace(/\s+/g, ' ')}`);
  const [only] = questions;
  return [
    ...(questions.length === 1 ? [only ?? ''] : asked),
    '',
    'To answer, reply to this mail from this address, and write above what you reply to.',
    ...(questions.length === 1 ? [] : ['Begin each answer with the number of its question.']),
    'A reply of only “No view” or “Decline” says that.',
    'It is shown as your office chose before, otherwise not attributed. You get a mail with what was recorded and a link to change it.',
    '',
  ];
}

type Words = { subject: string; lines: string[] };

const SEALED = 'No other office sees your answer, and the secretariat only once it has closed.';

const WORDS: Record<SoundingNotice, (news: SoundingNews) => Words> = {
  opened: ({ title, department, post, questions, closesAt }) => ({
    subject: `Sounding: “${title}”, ${timeWords(questions)}`,
    lines: [
      `${post}, ${department}, asks all offices through the secretariat about “${title}”.`,
      `Answers are due by ${momentWords(closesAt)}. You can say no view, or decline.`,
      SEALED,
    ],
  }),
  reminder: ({ title, questions, closesAt }) => ({
    subject: `Closes soon: “${title}”, ${timeWords(questions)}`,
    lines: [
      `The sounding on “${title}” closes at ${momentWords(closesAt)}.`,
      'Your office has not answered yet. You can say no view, or decline.',
    ],
  }),
  to_clear: ({ title, clearBy }) => ({
    subject: `What would be said of your office: “${title}”`,
    lines: [
      `The return on “${title}” is written. See what it would say of your office before it goes.`,
      ...(clearBy ? [`Clear it or object by ${momentWords(clearBy)}.`] : []),
      'If you say nothing, it goes as you chose to be shown, and never more openly.',
    ],
  }),
  objected: ({ title }) => ({
    subject: `An office objects to the return: “${title}”`,
    lines: [`An office objects to the return on “${title}”. It cannot go until it is rewritten.`],
  }),
  returned: ({ title, department }) => ({
    subject: `The return has gone: “${title}”`,
    lines: [`The return on “${title}” has gone to ${department}. You can read what went.`],
  }),
  outcome_due: ({ title }) => ({
    subject: `Ask what came of it: “${title}”`,
    lines: [
      `The return on “${title}” went ${OUTCOME_AFTER_WORKING_DAYS} working days ago.`,
      'Ask government what came of it, and record it.',
    ],
  }),
  outcome: ({ title }) => ({
    subject: `What came of it: “${title}”`,
    lines: [`What government did after the sounding on “${title}” has been recorded.`],
  }),
};

/** "1 question, 2 min". */
function timeWords({ length }: readonly string[]): string {
  const counted = length === 1 ? '1 question' : `${length} questions`;
  return `${counted}, ${minutesToAnswer(length)} min`;
}
