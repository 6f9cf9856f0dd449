/** The code is typed where it was asked for; the message holds no link, and opening it does nothing. */
export function confirmationCodeEmail({ code, words }: { code: string; words: string }) {
  return {
    subject: 'Your code to confirm what you are about to do in Concord',
    text: [
      `Your code is ${code}`,
      '',
      'It confirms this, and nothing else:',
      words,
      '',
      'Type it on the page where you asked for it. It works once, for 10 minutes.',
      'If you did not ask for it, somebody is signed in as you: tell the secretariat.',
      '',
    ].join('\n'),
  };
}
