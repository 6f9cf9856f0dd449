import { plainText } from '#shared/documents/plain-text.rules.ts';
import { hang, labelOf } from './node-text.rules.ts';
import type { PrintedLetter } from './printed-letter.rules.ts';

/** A letter as plain text, its reservations at the end. */
export function plainLetter(letter: PrintedLetter): string {
  const marks = (numbers: { number: number }[]) => numbers.map((n) => ` [${n.number}]`).join('');
  const notes = letter.signatures.flatMap((signature) => signature.footnotes);
  const parts = [
    letter.caution,
    letter.date,
    ...letter.addressees.map((lines) => lines.join('\n')),
    letter.title,
    letter.salutation,
    ...letter.body.map((node) => hang(lead(node.type, labelOf(node)), plainText(node))),
    letter.closing,
    letter.signatures.map(({ line, footnotes }) => line + marks(footnotes)).join('\n'),
    letter.support,
    notes.map(({ number, text }) => `[${number}] ${text}`).join('\n'),
    letter.footer,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function lead(type: string, label: string): string {
  if (!label) return '';
  return type === 'ask' ? `${label}: ` : `${label}. `;
}
