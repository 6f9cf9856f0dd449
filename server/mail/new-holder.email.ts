import { dateWords } from '#shared/calendar/date-words.rules.ts';

/** A post that changed hands, with the page that tells of it to its reader. */
export type NewHolder = {
  postTitle: string;
  holderName: string;
  startsOn: string;
  acting: boolean;
  link: string;
};

/** One message for all the posts that changed in one go; links open pages that ask to sign in. */
export function newHolderEmail(reader: string, holders: readonly NewHolder[]) {
  const [first] = holders;
  const subject =
    first && holders.length === 1
      ? `New in post: ${first.holderName}, ${first.postTitle}`
      : `New in post: ${holders.length} posts of government changed hands`;
  return {
    subject,
    text: [
      `Dear ${reader},`,
      '',
      ...holders.flatMap((each) => [linesOf(each), each.link, '']),
      'What was asked stays with the post. The secretariat has a handover brief to write for each.',
      '',
    ].join('\n'),
  };
}

function linesOf({ postTitle, holderName, startsOn, acting }: NewHolder): string {
  return `${postTitle}: ${holderName}${acting ? ', acting,' : ''} since ${dateWords(startsOn)}.`;
}
