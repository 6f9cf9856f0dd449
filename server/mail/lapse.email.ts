import { dateWords } from '#shared/calendar/date-words.rules.ts';

type Lapse = {
  measure: string;
  value: string;
  /** Null for a national value. */
  officeName: string | null;
  endsOn: string;
  reader: string;
  link: string;
};

/** What somebody is told of a value that is about to lapse. The link opens a page. */
export function lapseEmail({ measure, value, officeName, endsOn, reader, link }: Lapse) {
  const where = officeName === null ? 'nationally' : `in ${officeName}`;
  const named = `${measure.replace(/\s+/g, ' ')} ${where}`;
  return {
    subject: `Lapses on ${dateWords(endsOn)}: ${named}`,
    text: [
      `Dear ${reader},`,
      '',
      `${named}: ${value} holds until ${dateWords(endsOn)}, and nothing is recorded after it.`,
      officeName === null
        ? 'Local values may go on. You are told of this once.'
        : 'If it goes on, record until when. You are told of this once.',
      '',
      'Open the page here:',
      link,
      '',
    ].join('\n'),
  };
}
