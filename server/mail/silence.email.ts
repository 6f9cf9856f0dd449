import { momentWords } from '#shared/calendar/date-words.rules.ts';

export type SilenceNews =
  | { kind: 'object_to_silence' | 'object' | 'amend'; officeName: string; words: string; by: Date }
  | { kind: 'paused'; deadline: Date }
  | { kind: 'expired' | 'failed_floor'; asked: number; answered: number };

/** What everyone asked is told of a round by silence. Its link opens a page and decides nothing. */
export function silenceEmail(
  news: SilenceNews,
  { reader, title, link }: { reader: string; title: string; link: string },
) {
  const { subject, lines } = wordsOf(news);
  return {
    subject: `${subject}: “${title.replace(/\s+/g, ' ')}”`,
    text: [`Dear ${reader},`, '', ...lines, '', 'Read the text and answer here:', link, ''].join(
      '\n',
    ),
  };
}

/** What the notice that a round has opened says more where it is run by silence. */
export function silenceOpeningLines(runsFrom: Date, deadline: Date): string[] {
  return [
    `Unless an office objects, silence until ${momentWords(deadline)} is recorded as no objection. It is never recorded as agreement, and puts no name under the letter.`,
    `Until ${momentWords(runsFrom)} your office may object to silence being used at all. Until the end it may object to the text or propose an amendment, and it may always answer in words.`,
  ];
}

/** What an office that has said nothing is reminded of before the silence ends. */
export function silenceReminderLines(deadline: Date): string[] {
  return [
    `If your office is against it, it objects or proposes an amendment before ${momentWords(deadline)}. If it says nothing, no objection is recorded, which is not agreement.`,
    'It may also answer in words: only an office that endorses stands under the letter, and four in five have to answer for the silence to hold.',
  ];
}

function wordsOf(news: SilenceNews): { subject: string; lines: string[] } {
  switch (news.kind) {
    case 'object_to_silence':
      return {
        subject: 'Silence is not used',
        lines: [
          `${news.officeName} objects to the use of silence: ${news.words}`,
          `The round goes on in express procedure until ${momentWords(news.by)}. Only what an office answers counts.`,
        ],
      };
    case 'object':
    case 'amend':
      return {
        subject: 'The silence is broken',
        lines: [
          news.kind === 'amend'
            ? `${news.officeName} proposes an amendment: ${news.words}`
            : `${news.officeName} objects: ${news.words}`,
          'The round is over and the draft is open again. Nothing that was said in it counts any more.',
        ],
      };
    case 'paused':
      return {
        subject: 'Silence goes on for one working day',
        lines: [
          `In at least one office nobody has seen the text, so the end moves, once, to ${momentWords(news.deadline)}.`,
        ],
      };
    case 'expired':
      return {
        subject: 'The silence has ended without an objection',
        lines: [
          `${news.answered} of ${news.asked} offices answered. For the others no objection is recorded, which is not agreement. Under the letter stand only those who endorsed it.`,
        ],
      };
    case 'failed_floor':
      return {
        subject: 'The silence has failed',
        lines: [
          `${news.answered} of ${news.asked} offices answered, and four in five are needed. Nothing is decided, and the draft is open again.`,
        ],
      };
  }
}
