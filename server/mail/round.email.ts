import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { NoticeKind } from '#shared/sign-off/notice.state.ts';
import { silenceOpeningLines, silenceReminderLines } from './silence.email.ts';

export type RoundNews = {
  kind: NoticeKind;
  title: string;
  versionNumber: number;
  deadline: Date;
  /** From when a round by silence runs; null where only an answer counts. */
  silentFrom: Date | null;
  /** Of a reminder. */
  hoursBefore: number | null;
  /** Of a withdrawal: the office that withdraws. */
  withdrawn?: string | undefined;
  /** Of reservations: whose they are, and before when the letter cannot go. */
  reserved?: { offices: string[]; until: Date } | undefined;
  /** Of a chase: who asks, and their own words. */
  chase?: { byName: string; note: string | null } | undefined;
};

type Addressed = RoundNews & { reader: string; link: string };

/** What somebody is told of a round. The link opens a page; nothing is decided by opening it. */
export function roundEmail(news: Addressed) {
  const { reader, link, kind } = news;
  const { subject, lines } = WORDS[kind]({ ...news, title: news.title.replace(/\s+/g, ' ') });
  return {
    subject,
    text: [`Dear ${reader},`, '', ...lines, '', 'Open the page here:', link, ''].join('\n'),
  };
}

type Words = { subject: string; lines: string[] };

const NOT_DECIDED = 'Concord has no decision of your office that counts yet.';
const DECIDES = 'Your mayor, or a delegate named in writing, decides there after signing in.';

const WORDS: Record<NoticeKind, (news: RoundNews) => Words> = {
  opened: ({ title, versionNumber, deadline, silentFrom }) => ({
    subject: silentFrom
      ? `Put to your office by silence: “${title}”`
      : `Your office is asked about “${title}”`,
    lines: [
      `Your office is asked whether it signs version ${versionNumber} of “${title}”.`,
      `Answers are due by ${momentWords(deadline)}.`,
      ...(silentFrom ? silenceOpeningLines(silentFrom, deadline) : []),
      '',
      DECIDES,
    ],
  }),
  reminder: ({ title, deadline, hoursBefore, silentFrom }) =>
    silentFrom
      ? {
          subject: `${hoursBefore ?? ''} hours until silence ends: “${title}”`.trim(),
          lines: [
            `“${title}” is put to your office by silence.`,
            ...silenceReminderLines(deadline),
            '',
            DECIDES,
          ],
        }
      : {
          subject: `${hoursBefore ?? ''} hours to answer: “${title}”`.trim(),
          lines: [
            `Answers on “${title}” are due by ${momentWords(deadline)}.`,
            NOT_DECIDED,
            '',
            DECIDES,
          ],
        },
  chased: ({ title, deadline, chase, silentFrom }) => {
    const by = chase?.byName ?? 'The secretariat';
    const note = chase?.note ? ['', chase.note] : [];
    return silentFrom
      ? {
          subject: `The secretariat asks whether you object: “${title}”`,
          lines: [
            `${by} asks whether your office objects to “${title}”, or answers in words.`,
            ...silenceReminderLines(deadline),
            ...note,
          ],
        }
      : {
          subject: `The secretariat asks for your answer: “${title}”`,
          lines: [
            `${by} asks for your office's answer on “${title}”.`,
            `It is due by ${momentWords(deadline)}. ${NOT_DECIDED}`,
            ...note,
          ],
        };
  },
  closed: ({ title, versionNumber }) => ({
    subject: `The round on “${title}” has closed`,
    lines: [`The round on version ${versionNumber} of “${title}” has closed.`],
  }),
  superseded: ({ title, versionNumber }) => ({
    subject: `“${title}” is being drafted again`,
    lines: [
      `Drafting of “${title}” was reopened. What was said of version ${versionNumber} stays on`,
      'record and counts no more; every office will be asked about the next version.',
    ],
  }),
  issued: ({ title }) => ({
    subject: `The letter “${title}” has been sent`,
    lines: [`“${title}” has been sent to government as a letter.`],
  }),
  withdrawn: ({ title, withdrawn }) => ({
    subject: `${withdrawn ?? 'An office'} has withdrawn from “${title}”`,
    lines: [
      `${withdrawn ?? 'An office'} has withdrawn its signature from “${title}”, which has been sent.`,
      'The letter stays as it went, and the other signatures stand. The withdrawal is dated.',
    ],
  }),
  reserved: ({ title, versionNumber, reserved }) => ({
    subject: `Signed with reservations: “${title}”`,
    lines: [
      `Version ${versionNumber} of “${title}” is signed with reservations by:`,
      ...(reserved?.offices ?? []).map((name) => `- ${name}`),
      '',
      ...(reserved ? [`The letter cannot go before ${momentWords(reserved.until)}.`] : []),
      'Until it goes, every office that signs may read them and withdraw.',
    ],
  }),
};
