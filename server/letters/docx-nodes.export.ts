import {
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { footnoteNumber } from '#shared/documents/footnote.rules.ts';
import { labelOf } from '#shared/letters/node-text.rules.ts';
import {
  attribute,
  headerRowCount,
  holdsText,
  spanOf,
  unknownNode,
} from '#shared/letters/printed-letter.rules.ts';

export const INK = '0b3b45';

/** How paragraphs stand where they are: the settings that the nodes around them ask for. */
type Setting = {
  paragraph: Partial<IParagraphOptions>;
  run: Partial<IRunOptions>;
  /** What goes before the text of the next paragraph, such as a clause's number. */
  lead: ParagraphChild[];
  listDepth: number;
  /** Counts ordered lists, so that each begins anew. */
  lists: { count: number };
};

type Block = Paragraph | Table;
type BlockWriter = (node: DocumentJson, setting: Setting) => Block[];

/** The body of a letter as Word paragraphs and tables. */
export function wordBlocks(body: readonly DocumentJson[]): Block[] {
  const lists = { count: 0 };
  return body.flatMap((node) =>
    writeBlock(node, { paragraph: {}, run: {}, lead: [], listDepth: 0, lists }),
  );
}

function writeBlock(node: DocumentJson, setting: Setting): Block[] {
  return (WORD_BLOCKS[node.type] ?? unknownNode('Word', node.type))(node, setting);
}

/** Every block node of a position; a clause's number and an ask's label are text of record. */
export const WORD_BLOCKS: Record<string, BlockWriter> = {
  paragraph: (node, setting) => [paragraph(node, setting)],
  heading: (node, setting) => {
    const heading = HEADINGS[Number(attribute(node, 'level') ?? 2)] ?? HeadingLevel.HEADING_4;
    return [paragraph(node, { ...setting, paragraph: { heading } })];
  },
  clause: (node, setting) =>
    content(node, {
      ...setting,
      lead: [new TextRun(`${labelOf(node)}.\t`)],
      listDepth: 1,
      paragraph: { indent: { left: 567, hanging: 567 } },
    }),
  ask: (node, setting) => [
    new Paragraph({
      ...ASK,
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [new TextRun({ text: labelOf(node), bold: true, color: INK })],
    }),
    ...content(node, { ...setting, listDepth: 1, paragraph: ASK }),
  ],
  bulletList: (node, setting) => listItems(node, setting, { reference: 'bulleted', instance: 0 }),
  orderedList: (node, setting) => {
    setting.lists.count += 1;
    return listItems(node, setting, { reference: 'numbered', instance: setting.lists.count });
  },
  listItem: (node, setting) => content(node, setting),
  table: (node, setting) => [wordTable(node, setting), AFTER_TABLE()],
  tableRow: (node, setting) => content(node, setting),
  tableHeader: (node, setting) => content(node, { ...setting, run: { bold: true } }),
  tableCell: (node, setting) => content(node, setting),
};

const HEADINGS: Record<number, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
};

/** A table ends without space of its own. */
const AFTER_TABLE = () => new Paragraph({ spacing: { after: 0, line: 160 } });

const ASK = {
  indent: { left: 284 },
  spacing: { after: 60 },
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: INK } },
} satisfies Partial<IParagraphOptions>;

/** Children below one another, or as one paragraph where they are text. Only the first is led. */
function content(node: DocumentJson, setting: Setting): Block[] {
  if (holdsText(node)) return [paragraph(node, setting)];
  return (node.content ?? []).flatMap((child, place) =>
    writeBlock(
      child,
      place === 0 ? setting : { ...setting, lead: [], paragraph: further(setting) },
    ),
  );
}

/** A block's further paragraphs stand under the text of its first, not under its number. */
function further({ paragraph: settings }: Setting): Partial<IParagraphOptions> {
  const left = settings.indent?.left;
  return left === undefined ? settings : { ...settings, indent: { left } };
}

function paragraph(node: DocumentJson, { paragraph: settings, run, lead }: Setting): Paragraph {
  const runs = (node.content ?? []).flatMap((child) => inlineOf(child, run));
  return new Paragraph({ ...settings, children: [...lead, ...runs] });
}

type List = { reference: string; instance: number };

/** The first paragraph of an item carries the bullet or number; the others only stand in. */
function listItems(node: DocumentJson, setting: Setting, list: List): Block[] {
  const level = Math.min(setting.listDepth, 5);
  const numbering = { ...list, level };
  const spacing = { after: 60 };
  const inner = { ...setting, lead: [], listDepth: setting.listDepth + 1 };
  return (node.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((child, place) =>
      writeBlock(child, {
        ...inner,
        paragraph:
          place === 0 ? { numbering, spacing } : { indent: { left: 425 * (level + 1) }, spacing },
      }),
    ),
  );
}

function wordTable(node: DocumentJson, setting: Setting): Table {
  const heads = headerRowCount(node);
  const inCell = { ...setting, lead: [], paragraph: { spacing: { after: 0 } } };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: (node.content ?? []).map(
      (row, place) =>
        new TableRow({
          tableHeader: place < heads,
          cantSplit: true,
          children: (row.content ?? []).map((cell) => wordCell(cell, inCell)),
        }),
    ),
  });
}

function wordCell(cell: DocumentJson, setting: Setting): TableCell {
  return new TableCell({
    columnSpan: spanOf(cell, 'colspan'),
    rowSpan: spanOf(cell, 'rowspan'),
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: writeBlock(cell, setting),
  });
}

type InlineWriter = (node: DocumentJson, run: Partial<IRunOptions>) => ParagraphChild[];

/** Every node that stands in a line of text. */
export const WORD_INLINES: Record<string, InlineWriter> = {
  text: (node, run) => linked(node, { ...run, ...markedRun(node), text: node.text ?? '' }),
  hardBreak: () => [new TextRun({ break: 1 })],
  footnote: (node) => [new FootnoteReferenceRun(footnoteNumber(node))],
};

/** Every mark that changes how a run looks; `link` wraps the run instead. */
export const WORD_MARKS: Record<string, Partial<IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  link: { style: 'Hyperlink' },
  insertion: { underline: {} },
  deletion: { strike: true },
  wording: {},
};

function inlineOf(node: DocumentJson, run: Partial<IRunOptions>): ParagraphChild[] {
  return (WORD_INLINES[node.type] ?? unknownNode('Word', node.type))(node, run);
}

function markedRun(node: DocumentJson): Partial<IRunOptions> {
  const looks = (node.marks ?? []).map(({ type }) => WORD_MARKS[type] ?? unknownNode('Word', type));
  return Object.assign({}, ...looks);
}

function linked(node: DocumentJson, run: IRunOptions): ParagraphChild[] {
  const link = node.marks?.find((mark) => mark.type === 'link');
  const children = [new TextRun(run)];
  if (!link) return children;
  return [new ExternalHyperlink({ link: String(attribute(link, 'href')), children })];
}
