import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { LetterContent } from './letter.rules.ts';
import { clean, DEMONSTRATION, marked, type PrintedLetter } from './printed-letter.rules.ts';

/** What one office did to its signature after the letter went. The letter itself never changes. */
export type Afterwards = {
  kind: 'joined' | 'withdrew';
  officeId: string;
  area: string;
  /** The signature, as the letter or the addendum prints it. */
  line: string;
  at: Date;
  /** Of an office that joined: `SHA-256` of what it added. */
  addendumHash: string | null;
};

export const AFTERWARDS_WORDS: Record<Afterwards['kind'], string> = {
  joined: 'joined the letter',
  withdrew: 'withdrew its signature',
};

type Issued = Pick<LetterContent, 'marking'> & {
  title: string;
  dated: string;
  letterHash: string;
  verificationCode: string;
  demonstration: boolean;
};

/** The dated addendum to a letter, as it is set for paper. */
export function printedAddendum(letter: Issued, afterwards: readonly Afterwards[]): PrintedLetter {
  const { title, marking, dated, letterHash, verificationCode, demonstration } = letter;
  return {
    title: clean(`Addendum: ${title}`),
    ...marked(marking),
    caution: demonstration ? DEMONSTRATION : null,
    date: null,
    addressees: [],
    salutation: '',
    body: [
      paragraph(
        `The letter of ${dateWords(dated)} stands as it was sent. Its verification code is ${verificationCode} and its hash ${inGroups(letterHash)}. Since then:`,
      ),
      {
        type: 'bulletList',
        content: afterwards.map((each) => ({
          type: 'listItem',
          content: [paragraph(afterwardsLine(each))],
        })),
      },
    ],
    notes: [],
    closing: '',
    signatures: [],
    support: null,
    footer: clean(`Addendum to the letter with verification code ${verificationCode}`),
  };
}

/** "1 December 2026: Tracy Brabin, Mayor of West Yorkshire, joined the letter." */
function afterwardsLine({ kind, line, at, addendumHash }: Afterwards): string {
  const said = `${dateWords(dayInLondon(at))}: ${line}, ${AFTERWARDS_WORDS[kind]}.`;
  return addendumHash ? `${said} Hash of what it signed: ${inGroups(addendumHash)}.` : said;
}

/** In eights, so that a narrow page has places to break at. */
function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

function paragraph(words: string): DocumentJson {
  return { type: 'paragraph', content: [{ type: 'text', text: clean(words) }] };
}
