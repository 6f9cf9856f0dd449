import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf, withoutEmptyParagraphs } from '#shared/documents/document-text.rules.ts';
import { footnotesOf, type Note, withFootnoteNumbers } from '#shared/documents/footnote.rules.ts';
import { safeHref } from '#shared/documents/link.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { MARKING_LINES, type Marking } from '#shared/positions/marking.state.ts';
import { marksOn } from '#shared/suggestions/atom-proposal.rules.ts';
import {
  addresseeLines,
  footnoteText,
  type LetterContent,
  salutationLine,
} from './letter.rules.ts';

/** A letter on its way into a file; `issued` is null while it is a draft. */
export type LetterFile = {
  content: LetterContent;
  issued: { letterHash: string; verificationCode: string } | null;
  /** Until when the text is put by silence, while it is. */
  silentUntil?: Date | null;
  /** Made while trying things out: real mayors' names stand under words they never saw. */
  demonstration: boolean;
};

/** A letter as every kind of file prints it: words settled, only the setting is left. */
export type PrintedLetter = {
  title: string;
  /** How every page is marked, at its head and foot; left out where it is not. */
  marking?: string;
  /** Said at the head of every page of what is no letter of record; null on one that is. */
  caution: string | null;
  date: string | null;
  addressees: string[][];
  salutation: string;
  body: DocumentJson[];
  /** The body's own footnotes; the reservations at the signatures count on from them. */
  notes: Note[];
  closing: string;
  signatures: { line: string; footnotes: Note[] }[];
  support: string | null;
  /** What stands at the foot of every page. */
  footer: string;
};

export const DRAFT = 'Draft: not issued';
export const DEMONSTRATION = 'Demonstration: nobody has signed or sent this letter';

/** Settles every word of a letter, the same for Word, PDF, Markdown and plain text. */
export function printedLetter({
  content,
  issued,
  demonstration,
  silentUntil = null,
}: LetterFile): PrintedLetter {
  const body = printedBody(content);
  const notes = body.flatMap(footnotesOf);
  return {
    title: clean(content.title),
    ...marked(content.marking),
    caution: cautionOf({ issued, silentUntil, demonstration }),
    date: issued ? dateWords(content.dated) : null,
    addressees: content.addressees.map((addressee) => addresseeLines(addressee).map(clean)),
    salutation: clean(salutationLine(content.addressees)),
    body,
    notes,
    closing: 'Yours sincerely,',
    signatures: content.signatures.map(({ line, footnotes }) => ({
      line: clean(line),
      footnotes: footnotes.map((note) => ({
        number: notes.length + note.number,
        text: clean(footnoteText(note)),
      })),
    })),
    support: content.support,
    footer: issued
      ? `Verification code ${issued.verificationCode}`
      : `${DRAFT}. Version ${content.versionNumber}, ${content.versionHash.slice(0, 12)}`,
  };
}

/** The line of a marking, for a paper that bears one. */
export function marked(marking: Marking = 'none'): Pick<PrintedLetter, 'marking'> {
  const line = MARKING_LINES[marking];
  return line === null ? {} : { marking: line };
}

/** What saying nothing about a text means while it is put by silence, and until when. */
export function silenceWatermark(until: Date): string {
  return `Silence procedure until ${momentWords(until)}: not agreed`;
}

type Status = Required<Omit<LetterFile, 'content'>>;

function cautionOf({ issued, silentUntil, demonstration }: Status) {
  const status = silentUntil ? silenceWatermark(silentUntil) : DRAFT;
  if (!demonstration) return issued ? null : status;
  return silentUntil ? `${DEMONSTRATION}. ${status}` : DEMONSTRATION;
}

type Noted = Pick<PrintedLetter, 'notes' | 'signatures'>;

/** Every note at the foot of the letter, in the order of its number. */
export function allNotes({ notes, signatures }: Noted): Note[] {
  return [...notes, ...signatures.flatMap(({ footnotes }) => footnotes)];
}

/** The body as it prints: labelled, without a first heading that only repeats the title. */
function printedBody({ body, title }: Pick<LetterContent, 'body' | 'title'>): DocumentJson[] {
  const nodes = settledBlocks(withoutEmptyParagraphs(body));
  const [first, ...rest] = nodes;
  const repeats = first?.type === 'heading' && plainText(first).trim() === clean(title).trim();
  return withUnbrokenHeadings(repeats ? rest : nodes);
}

/** The blocks of a text, labelled, with numbered footnotes and nothing in them that cannot be printed. */
export function settledBlocks(text: DocumentJson): DocumentJson[] {
  return blocksOf(withFootnoteNumbers(text)).map(({ node, label }) => settled(node, label));
}

function settled(node: DocumentJson, label: string | null): DocumentJson {
  const marks = marksOn(node).flatMap(printable);
  return {
    type: node.type,
    attrs: {
      ...node.attrs,
      ...(label ? { label } : {}),
      ...(node.type === 'footnote' && { text: clean(String(attribute(node, 'text') ?? '')) }),
    },
    ...(node.content && { content: node.content.map((child) => settled(child, null)) }),
    ...(node.text !== undefined && { text: clean(node.text) }),
    ...(marks.length > 0 && { marks }),
  };
}

type Mark = NonNullable<DocumentJson['marks']>[number];

/** A link to anywhere but the web or a mailbox prints as its words alone. */
function printable(mark: Mark): Mark[] {
  if (mark.type !== 'link') return [mark];
  const href = safeHref(attribute(mark, 'href'));
  return href ? [{ type: 'link', attrs: { href } }] : [];
}

/**
 * Readers who move by heading need levels without gaps: the letter's title is level 1, so the
 * first heading is 2 and none is more than one below the one before it.
 */
export function withUnbrokenHeadings(nodes: DocumentJson[]): DocumentJson[] {
  let last = 1;
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    const asked = Number(attribute(node, 'level') ?? 2);
    last = Math.min(Math.max(asked, 2), last + 1);
    return { ...node, attrs: { ...node.attrs, level: last } };
  });
}

/** Control characters cannot be printed and break XML; the byte-order mark says nothing in a text. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, ' ');
}

/** How many rows at the head of a table hold nothing but header cells. */
export function headerRowCount(table: DocumentJson): number {
  const rows = table.content ?? [];
  const first = rows.findIndex(
    (row) => !(row.content ?? []).every((cell) => cell.type === 'tableHeader'),
  );
  return first === -1 ? rows.length : first;
}

/** A table's width in columns, cells that span several counted as that many. */
export function columnCount(table: DocumentJson): number {
  const widths = (table.content ?? []).map((row) =>
    (row.content ?? []).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0),
  );
  return Math.max(1, ...widths);
}

/** How many columns or rows a cell covers. */
export function spanOf(cell: DocumentJson, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 1 ? span : 1;
}

/** Whether a node's children stand in a line of text rather than below one another. */
export function holdsText(node: DocumentJson): boolean {
  return (node.content ?? []).every((child) => INLINE.has(child.type));
}

const INLINE: ReadonlySet<string> = new Set(['text', 'hardBreak', 'footnote']);

/** What a node or mark carries under a name, if anything. */
export function attribute(
  of: { attrs?: Record<string, unknown> | undefined },
  name: string,
): unknown {
  return of.attrs?.[name];
}

/** A node that no file knows how to print must stop the export: a letter never loses text. */
export function unknownNode(format: string, type: string): never {
  throw new Error(`There is no ${format} mapping for "${type}"`);
}
