/** What somebody reads whom a mayor named to decide for the office. */
export function delegationEmail(made: {
  reader: string;
  holder: string;
  dates: string;
  covers: string;
  link: string;
}) {
  const { reader, holder, dates, covers, link } = made;
  return {
    subject: `You decide for ${holder.replace(/\s+/g, ' ')}`,
    text: [
      `Dear ${reader},`,
      '',
      `You are named in writing to decide for ${holder}, ${dates}.`,
      `It covers ${covers}. What you decide prints your name for theirs, and can be taken back from you at any time.`,
      '',
      link,
      '',
    ].join('\n'),
  };
}

/** What they read when it goes on, since the term it came with ends later than was recorded. */
export function delegationReturnedEmail({
  reader,
  office,
  until,
}: Record<'reader' | 'office' | 'until', string>) {
  return {
    subject: `You decide for ${office} again`,
    text: [
      `Dear ${reader},`,
      '',
      `The record of when the mayor’s term ends was corrected. Your delegation to decide for the mayor’s office of ${office} goes on, until ${until} at the latest.`,
      '',
    ].join('\n'),
  };
}

/** What they read when it ended before its last day. */
export function delegationEndedEmail({ reader, office }: Record<'reader' | 'office', string>) {
  return {
    subject: `You no longer decide for ${office}`,
    text: [
      `Dear ${reader},`,
      '',
      `Your delegation to decide for the mayor’s office of ${office} has ended. What you decided before stands.`,
      '',
    ].join('\n'),
  };
}
