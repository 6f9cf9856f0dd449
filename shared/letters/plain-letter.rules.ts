import type { DocumentJson } from '#shared/documents/document-json.ts';
import { footnoteNumber } from '#shared/documents/footnote.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { hang, labelOf } from './node-text.rules.ts';
import { allNotes, type PrintedLetter } from './printed-letter.rules.ts';

/** A letter as plain text, its footnotes at the end. */
export function plainLetter(letter: PrintedLetter): string {
  const marks = (numbers: { number: number }[]) => numbers.map((n) => ` [${n.number}]`).join('');
  const parts = [
    letter.marking,
    letter.caution,
    letter.date,
    ...letter.addressees.map((lines) => lines.join('\n')),
    letter.title,
    letter.salutation,
    ...letter.body.map((node) =>
      hang(lead(node.type, labelOf(node)), plainText(withNumbersOnly(node))),
    ),
    letter.closing,
    letter.signatures.map(({ line, footnotes }) => line + marks(footnotes)).join('\n'),
    letter.support,
    allNotes(letter)
      .map(({ number, text }) => `[${number}] ${text}`)
      .join('\n'),
    letter.footer,
    letter.marking,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The words of a note stand at the end, so only its number stays in the text. */
function withNumbersOnly(node: DocumentJson): DocumentJson {
  if (node.type === 'footnote') return { type: 'text', text: ` [${footnoteNumber(node)}]` };
  return node.content ? { ...node, content: node.content.map(withNumbersOnly) } : node;
}

function lead(type: string, label: string): string {
  if (!label) return '';
  return type === 'ask' ? `${label}: ` : `${label}. `;
}
