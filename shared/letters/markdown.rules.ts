import type { DocumentJson } from '#shared/documents/document-json.ts';
import { footnoteNumber, type Note } from '#shared/documents/footnote.rules.ts';
import {
  hang,
  labelOf,
  numberItems,
  type TextMapping,
  trimLines,
  writeNode,
} from './node-text.rules.ts';
import {
  allNotes,
  attribute,
  columnCount,
  headerRowCount,
  type PrintedLetter,
} from './printed-letter.rules.ts';

/** Every node of a position as GitHub-flavoured Markdown. */
export const MARKDOWN: TextMapping = {
  format: 'Markdown',
  nodes: {
    text: (node) => escapeMarkdown(node.text ?? ''),
    hardBreak: () => '\\\n',
    footnote: (node) => `[^${footnoteNumber(node)}]`,
    paragraph: (_, inner) => `${inertStart(inner())}\n\n`,
    heading: (node, inner) => `${'#'.repeat(Number(attribute(node, 'level') ?? 2))} ${inner()}\n\n`,
    clause: (node, inner) => `**${labelOf(node)}.** ${trimLines(inner())}\n\n`,
    ask: (node, inner) => `${quoted(`**${labelOf(node)}:** ${trimLines(inner())}`)}\n\n`,
    bulletList: (_, inner) => `${inner()}\n`,
    orderedList: (node, inner) => `${numberItems(node, inner(), /^- /gm)}\n`,
    listItem: (_, inner) => `${hang('- ', trimLines(inner()))}\n`,
    table: (node, inner) => `${withHead(node, inner())}\n`,
    tableRow: (_, inner) => `|${inner()}\n`,
    tableHeader: (_, inner) => ` ${oneCell(inner())} |`,
    tableCell: (_, inner) => ` ${oneCell(inner())} |`,
  },
  marks: {
    bold: (text) => `**${text}**`,
    italic: (text) => `*${text}*`,
    insertion: (text) => `{++${text}++}`,
    deletion: (text) => `{--${text}--}`,
    wording: (text) => text,
    link: (text, { href }) =>
      `[${text}](<${String(href).replace(/[<>\\\s]/g, encodeURIComponent)}>)`,
  },
};

/** A letter as Markdown, its reservations as footnotes. */
export function markdownLetter(letter: PrintedLetter): string {
  const marks = (numbers: { number: number }[]) => numbers.map((n) => `[^${n.number}]`).join('');
  const parts = [
    bold(letter.marking),
    letter.caution && `> **${letter.caution}**`,
    letter.date,
    ...letter.addressees.map((lines) => lines.map(escapeMarkdown).join('\\\n')),
    `# ${escapeMarkdown(letter.title)}`,
    escapeMarkdown(letter.salutation),
    ...letter.body.map((node) => trimLines(writeNode(MARKDOWN, node))),
    letter.closing,
    letter.signatures
      .map(({ line, footnotes }) => escapeMarkdown(line) + marks(footnotes))
      .join('\\\n'),
    letter.support,
    markdownNotes(allNotes(letter)),
    letter.footer,
    bold(letter.marking),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function bold(words: string | undefined) {
  return words && `**${words}**`;
}

/** Where footnotes say what they say; a line break in one would end it. */
function markdownNotes(notes: readonly Note[]): string {
  return notes
    .map(({ number, text }) => `[^${number}]: ${oneLine(escapeMarkdown(text))}`)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Makes every character of a text stand for itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&$]/g, '\\$&');
}

/** A paragraph that begins like a list or a rule stays a paragraph. */
function inertStart(text: string): string {
  return text.replace(/^(\s*)([-+=])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

function oneCell(text: string): string {
  return text.trim().replace(/\\?\n+/g, '<br>');
}

/** Markdown has no table without a header row: where the text has none, an empty one stands in. */
function withHead(table: DocumentJson, rows: string): string {
  const columns = columnCount(table);
  const empty = `|${'  |'.repeat(columns)}\n`;
  const rule = `|${' --- |'.repeat(columns)}\n`;
  const all = headerRowCount(table) > 0 ? rows : empty + rows;
  return all.replace('\n', () => `\n${rule}`);
}
