/** What somebody mentioned in a comment reads: who and where, and never what was said. */
export function mentionEmail(mention: {
  reader: string;
  writer: string;
  title: string;
  link: string;
  isPrivate: boolean;
}) {
  const { reader, writer, title, link, isPrivate } = mention;
  return {
    subject: `You are mentioned in a comment on “${title.replace(/\s+/g, ' ')}”`,
    text: [
      `Dear ${reader},`,
      '',
      `${writer} mentions you, or your office, in a comment on the draft of “${title}”.`,
      ...(isPrivate ? ['The comment is private: only your office can see it.'] : []),
      '',
      'Read it and answer here:',
      link,
      '',
    ].join('\n'),
  };
}
