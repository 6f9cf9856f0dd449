import {
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { labelOf } from '#shared/letters/node-text.rules.ts';
import {
  attribute,
  headerRowCount,
  holdsText,
  spanOf,
  unknownNode,
} from '#shared/letters/printed-letter.rules.ts';
import {
  bookmarkName,
  LABEL_STYLE,
  styleId,
  type WordStyle,
} from '#shared/word-files/word-marks.rules.ts';
import { bookmarked, changeBy, inlineOf, type WordFile } from './docx-inlines.export.ts';
import { DEEPEST_LEVEL } from './docx-styles.export.ts';

/** How paragraphs stand where they are: the settings that the nodes around them ask for. */
type Setting = {
  file: WordFile;
  /** The next paragraph's style and place, and those of the ones after it in the same block. */
  paragraph: Partial<IParagraphOptions>;
  further: Partial<IParagraphOptions>;
  /** What goes before the text of the next paragraph, such as a clause's number. */
  lead: ParagraphChild[];
  /** The block's name, which its first paragraph bears. */
  blockId: unknown;
  /** The proposal that brought the whole block. */
  brought: string | null;
  level: number;
};

type Block = Paragraph | Table;
type BlockWriter = (node: DocumentJson, setting: Setting) => Block[];

/** The body of a text as Word paragraphs and tables. */
export function wordBlocks(body: readonly DocumentJson[], file: WordFile): Block[] {
  return body.flatMap((node) => {
    const brought = attribute(node, 'insertion');
    return writeBlock(node, {
      file,
      paragraph: {},
      further: {},
      lead: [],
      blockId: attribute(node, 'id'),
      brought: typeof brought === 'string' ? (brought.split(' ')[0] ?? null) : null,
      level: 0,
    });
  });
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
  clause: (node, setting) => {
    const lead = [
      new TextRun({ style: LABEL_STYLE.id, children: [`${labelOf(node)}.`, new Tab()] }),
    ];
    return content(node, { ...styled(setting, 'clause', 'clauseMore'), lead, level: 1 });
  },
  ask: (node, setting) => [
    paragraph(LABEL, { ...unnamed(styled(setting, 'askLabel')), lead: askLabel(node) }),
    ...content(node, { ...styled(setting, 'ask', 'askMore'), level: 1 }),
  ],
  bulletList: (node, setting) => listItems(node, setting, 'bulleted'),
  orderedList: (node, setting) => listItems(node, setting, 'numbered'),
  listItem: (node, setting) => content(node, setting),
  table: (node, setting) => [wordTable(node, setting), AFTER_TABLE()],
  tableRow: (node, setting) => content(node, setting),
  tableHeader: (node, setting) => content(node, styled(setting, 'head')),
  tableCell: (node, setting) => content(node, styled(setting, 'cell')),
};

const HEADINGS: Record<number, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
};

/** A table ends without space of its own, and two in a row would become one. */
const AFTER_TABLE = () => new Paragraph({ style: styleId('space') });

/** A paragraph that holds an ask's label and none of its words. */
const LABEL: DocumentJson = { type: 'paragraph' };

function askLabel(node: DocumentJson): ParagraphChild[] {
  return [new TextRun({ style: LABEL_STYLE.id, text: labelOf(node) })];
}

function styled(setting: Setting, first: WordStyle, more: WordStyle = first): Setting {
  return { ...setting, paragraph: { style: styleId(first) }, further: { style: styleId(more) } };
}

function unnamed(setting: Setting): Setting {
  return { ...setting, lead: [], blockId: undefined };
}

/** Children below one another, or as one paragraph where they are text. Only the first is led. */
function content(node: DocumentJson, setting: Setting): Block[] {
  if (holdsText(node)) return [paragraph(node, setting)];
  const rest = { ...unnamed(setting), paragraph: setting.further };
  return (node.content ?? []).flatMap((child, place) =>
    writeBlock(child, place === 0 ? setting : rest),
  );
}

function paragraph(node: DocumentJson, setting: Setting): Paragraph {
  const { paragraph: settings, lead, blockId, brought, file } = setting;
  const inline = { file, brought };
  const runs = (node.content ?? []).flatMap((child) => inlineOf(child, inline));
  const name = bookmarkName('block', blockId, file.next());
  const children = [...lead, ...runs];
  return new Paragraph({
    ...settings,
    ...(brought && { run: { insertion: changeBy(inline, brought) } }),
    children: name ? bookmarked(name, children) : children,
  });
}

/**
 * The first paragraph of an item carries the bullet or number; what else it holds stands at its level
 * in a list without marks, so that it stays known as part of the item.
 */
function listItems(node: DocumentJson, setting: Setting, reference: string): Block[] {
  const { file, further } = setting;
  const style = further.style ?? styleId('list');
  const level = Math.min(setting.level, DEEPEST_LEVEL);
  const listed = (list: string, instance: number) => ({
    style,
    numbering: { reference: list, instance, level, custom: true },
  });
  const first = listed(reference, file.next());
  const more = listed('continued', 0);
  return (node.content ?? []).flatMap((item, place) =>
    content(item, {
      ...(place === 0 ? setting : unnamed(setting)),
      paragraph: first,
      further: more,
      level: level + 1,
    }),
  );
}

function wordTable(node: DocumentJson, setting: Setting): Table {
  const heads = headerRowCount(node);
  let first = true;
  const inCell = () => {
    const cell = first ? setting : unnamed(setting);
    first = false;
    return cell;
  };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: (node.content ?? []).map(
      (row, place) =>
        new TableRow({
          tableHeader: place < heads,
          cantSplit: true,
          children: (row.content ?? []).map((cell) => wordCell(cell, inCell())),
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
