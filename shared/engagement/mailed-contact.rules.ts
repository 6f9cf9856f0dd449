import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { type Correspondent, forwardedIn } from '#shared/mail-in/forwarded-mail.rules.ts';
import { cutAtWord, seenText } from '#shared/mail-in/mail-text.rules.ts';
import { DEPARTMENT_DOMAINS } from './department-domain.state.ts';
import { metValue } from './engagement.rules.ts';
import { withoutPrivateNumbers } from './private-number.rules.ts';

/** Beside what the person adds, it still fits the field that it fills in. */
const WORDS_LENGTH = 1_500;
const SUBJECT_LENGTH = 200;

type Mail = {
  from: Correspondent | null;
  to: readonly Correspondent[];
  /** In ISO 8601. */
  sentAt: string | null;
  subject: string;
  text: string;
};

/** What a mail says of a contact, for somebody to complete; no private number is in it. */
export type MailedContact = {
  subject: string;
  words: string;
  happenedOn: string;
  people: Correspondent[];
};

/** What was passed on, or, where a mail passes nothing on, what it says itself. */
export function mailedContact(mail: Mail, today: string): MailedContact {
  const forwarded = forwardedIn(mail.text);
  const { note, words } = forwarded ?? { note: '', words: mail.text };
  const subject = (forwarded?.subject ?? mail.subject).replace(/^(?:\s*(?:re|fwd?|aw|wg):)+/i, '');
  const sentOn = mail.sentAt ? dayInLondon(new Date(mail.sentAt)) : today;
  const day = forwarded?.day ?? sentOn;
  return {
    subject: shown(subject.replace(/\s+/g, ' '), SUBJECT_LENGTH),
    words: shown([note, words].filter(Boolean).join('\n\n'), WORDS_LENGTH),
    happenedOn: day > today ? today : day,
    people: forwarded?.people ?? [...(mail.from ? [mail.from] : []), ...mail.to],
  };
}

/** Without what must not stand in a log, and cut where a word ends. */
function shown(text: string, most: number): string {
  // Characters that nobody sees go first: a number with one in it would become whole again.
  const plain = withoutPrivateNumbers(seenText(text))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cutAtWord(plain.toWellFormed(), most);
}

type Known = { posts: readonly { id: string; holderName: string | null }[] };

/**
 * Whom it may have been with, as a form says it: holders of posts by name, and departments by where
 * people write from. Only ever a suggestion: a name and an address are claims of a text.
 */
export function suggestedMet(people: readonly Correspondent[], { posts }: Known): string[] {
  const names = new Set(people.map(({ name }) => name.toLowerCase()));
  const holders = posts.filter(
    ({ holderName }) => holderName !== null && names.has(holderName.toLowerCase()),
  );
  const departments = people.flatMap(({ address }) => departmentOf(address) ?? []);
  return [
    ...new Set([
      ...holders.map(({ id }) => metValue({ kind: 'post', id })),
      ...departments.map((id) => metValue({ kind: 'department', id })),
    ]),
  ];
}

function departmentOf(address: string): string | undefined {
  const domain = address.toLowerCase().split('@').at(-1) ?? '';
  const known = Object.keys(DEPARTMENT_DOMAINS).find(
    (one) => domain === one || domain.endsWith(`.${one}`),
  );
  return known && DEPARTMENT_DOMAINS[known];
}
