/** What somebody invited reads. The link only opens a page; joining takes a button there. */
export function invitationEmail(invitation: {
  name: string;
  inviterName: string;
  asWords: string;
  link: string;
  expiresWords: string;
}) {
  const { name, inviterName, asWords, link, expiresWords } = invitation;
  return {
    subject: 'You are invited to Concord',
    text: [
      `Dear ${name},`,
      '',
      `${inviterName} invites you to Concord, where mayors' offices write and sign joint`,
      `positions, as ${asWords}.`,
      '',
      'Open this page to choose a password and join:',
      link,
      '',
      `The invitation is for you alone and ends on ${expiresWords}.`,
      '',
    ].join('\n'),
  };
}
