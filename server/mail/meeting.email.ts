/** What somebody is told of a meeting their office is, or was, invited to. */
export type MeetingNews = {
  kind: 'invited' | 'struck_off' | 'moved' | 'cancelled';
  /** "UK Mayors, policy leads" */
  title: string;
  /** "1 December 2026" */
  day: string;
  /** "1 December 2026, 10:00 to 11:30, Leeds" */
  whenAndWhere: string;
  reason: string | null;
};

type Addressed = MeetingNews & { reader: string; link: string };

/** The link opens the meeting's page; nothing is answered by opening it. */
export function meetingEmail({ reader, link, ...news }: Addressed) {
  const { before, line } = WORDS[news.kind];
  return {
    subject: `${before}: ${news.title}, ${news.day}`,
    text: [
      `Dear ${reader},`,
      '',
      line,
      `${news.title}: ${news.whenAndWhere}.`,
      ...(news.reason === null ? [] : [`Why: ${news.reason}`]),
      '',
      'Open the meeting here:',
      link,
      '',
    ].join('\n'),
  };
}

const WORDS: Record<MeetingNews['kind'], { before: string; line: string }> = {
  invited: {
    before: 'Invited',
    line: 'Your office is invited to this meeting. Its agenda and papers are open to you.',
  },
  struck_off: {
    before: 'No longer invited',
    line: 'Your office is no longer invited to this meeting, and its papers are no longer open to you.',
  },
  moved: { before: 'Moved', line: 'This meeting has a new time or place.' },
  cancelled: { before: 'Cancelled', line: 'This meeting is cancelled.' },
};
