import { typedWords } from '#app/campaigns/typed-words.ts';
import {
  privateNumbersIn,
  withoutPrivateNumbers,
} from '#shared/engagement/private-number.rules.ts';

/** Where people write freely, and so where a private number can come in. */
const OPEN_FIELDS = ['officialRole', 'ownTopic', 'gist', 'followUp', 'followUpWho'];

export type TypedContact = {
  words: Record<string, string>;
  topics: string[];
  askIds: string[];
  /** A private number stands in one of the fields, and can be left out by one click. */
  holdsNumber: boolean;
};

/** What was typed about a contact, to be parsed and to be shown again. */
export function typedContact(form: FormData): TypedContact {
  const leaveOut = form.get('numbers') === 'leave-out';
  const words = Object.fromEntries(
    Object.entries(typedWords(form)).map(([name, typed]) => [
      name,
      leaveOut && OPEN_FIELDS.includes(name) ? withoutPrivateNumbers(typed) : typed,
    ]),
  );
  return {
    words,
    topics: form.getAll('topics').map(String),
    askIds: form.getAll('askIds').map(String),
    holdsNumber: OPEN_FIELDS.some((name) => privateNumbersIn(words[name] ?? '').length > 0),
  };
}
