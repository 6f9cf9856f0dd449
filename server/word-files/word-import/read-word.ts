import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { WordReading } from '#shared/word-files/word-file.state.ts';
import { Flow } from './flow.ts';
import { readComments } from './read-comments.ts';
import { readParagraph, type WordParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import {
  type Author,
  authorOf,
  missed,
  newChange,
  newReading,
  noteEnd,
  type Reading,
} from './reading.ts';
import { unpack } from './unpack.ts';
import { wordParts } from './word-parts.ts';
import type { Xml } from './xml.ts';

/** Reads a Word file. Throws `WordFileError` where it is none, is damaged, or goes beyond its limits. */
export function readWord(bytes: Uint8Array): WordReading {
  const reading = newReading(wordParts(unpack(bytes)));
  const { parts } = reading;
  const text = textOf(reading);
  if (parts.frames > 0 && parts.positionId === null) missed(reading, 'header_or_footer');
  return {
    text,
    changes: reading.changes,
    comments: readComments(reading),
    notCarried: [...reading.notCarried].map(([what, { count, by }]) => ({
      what,
      count,
      by: [...by],
    })),
    positionId: parts.positionId,
  };
}

/** Blocks as they are put together; the last one may still be growing. */
type Text = {
  blocks: DocumentJson[];
  flow: Flow | null;
  /** The kind of the block that further paragraphs of its style belong to. */
  open: 'clause' | 'ask' | null;
  /** Whether everything of the last block was brought by one author. */
  brought: { block: DocumentJson; by: Author | null }[];
};

function textOf(reading: Reading): DocumentJson {
  const text: Text = { blocks: [], flow: null, open: null, brought: [] };
  readBody(reading, reading.parts.body, text);
  for (const { block, by } of text.brought) settleProposals(reading, block, by);
  return { type: 'doc', content: withHeadingLevels(text.blocks) };
}

function readBody(reading: Reading, parent: Xml, text: Text): void {
  for (const element of parent.children) {
    if (element.name === 'w:p') addParagraph(reading, text, readParagraph(reading, element));
    else if (element.name === 'w:tbl') addTable(reading, text, element);
    else if (!noteEnd(reading, element) && WRAPS.has(element.name)) {
      readBody(reading, element, text);
    } else if (element.name === 'w:sectPr') noteSection(reading, element);
  }
}

const WRAPS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function noteSection(reading: Reading, section: Xml): void {
  const change = section.children.find(({ name }) => name === 'w:sectPrChange');
  if (change) missed(reading, 'formatting_change', authorOf(change).author);
}

function addTable(reading: Reading, text: Text, element: Xml): void {
  const { node, blockId, brought } = readTable(reading, element);
  begin(text, { ...node, attrs: { id: blockId } }, brought);
}

function begin(text: Text, block: DocumentJson, by: Author | null): void {
  text.blocks.push(block);
  text.brought.push({ block, by });
  text.flow = null;
  text.open = null;
}

function addParagraph(reading: Reading, text: Text, paragraph: WordParagraph): void {
  const { kind, content, blockId, brought, headingLevel } = paragraph;
  if (kind === 'title') noteTitle(reading, content);
  if (kind === 'title' || (SET_BY_CONCORD.has(kind) && content.length === 0)) return;
  const attrs = { id: blockId };
  if (kind === 'heading') {
    begin(text, { type: 'heading', attrs: { ...attrs, level: headingLevel }, content }, brought);
  } else if (kind in NUMBERED)
    addNumbered(text, NUMBERED[kind as keyof typeof NUMBERED], paragraph);
  else if (paragraph.list) addToList(text, paragraph);
  else begin(text, { type: 'paragraph', attrs, content }, brought);
}

/** The title is the position's own; what somebody proposes for it is listed. */
function noteTitle(reading: Reading, content: readonly DocumentJson[]): void {
  const proposals = content.flatMap(({ marks = [] }) =>
    marks.filter(({ attrs }) => attrs?.['author']),
  );
  const authors = new Set(proposals.map(({ attrs }) => String(attrs?.['author'])));
  for (const author of authors) missed(reading, 'title_change', author);
}

/** Room below a table, and the label of an ask, which hold words only if somebody typed some there. */
const SET_BY_CONCORD = new Set<WordParagraph['kind']>(['space', 'askLabel']);

const NUMBERED = {
  clause: { type: 'clause', begins: true },
  clauseMore: { type: 'clause', begins: false },
  ask: { type: 'ask', begins: true },
  askMore: { type: 'ask', begins: false },
  askLabel: { type: 'ask', begins: true },
} as const;

type Numbered = (typeof NUMBERED)[keyof typeof NUMBERED];

function addNumbered(text: Text, { type, begins }: Numbered, paragraph: WordParagraph): void {
  const goesOn = text.open === type && (!begins || paragraph.list !== null);
  if (goesOn && text.flow) {
    text.flow.add(paragraph);
    grow(text, paragraph);
    return;
  }
  const content: DocumentJson[] = [];
  begin(text, { type, attrs: { id: paragraph.blockId }, content }, paragraph.brought);
  text.flow = new Flow(content);
  text.flow.add({ ...paragraph, list: null });
  text.open = type;
}

/** A list at the top level is a block of its own, and the next list another. */
function addToList(text: Text, paragraph: WordParagraph): void {
  if (!text.flow || text.open !== null) {
    text.flow = new Flow([]);
    text.open = null;
  }
  const { flow } = text;
  const before = flow.into.length;
  flow.add(paragraph);
  const block = flow.into.at(-1);
  if (flow.into.length === before || !block) {
    grow(text, paragraph);
    return;
  }
  block.attrs = { id: paragraph.blockId };
  text.blocks.push(block);
  text.brought.push({ block, by: paragraph.brought });
}

function grow(text: Text, { brought, blockId }: WordParagraph): void {
  const last = text.brought.at(-1);
  if (!last) return;
  if (!brought) last.by = null;
  if (last.block.attrs?.['id'] === null) last.block.attrs['id'] = blockId;
}

/** A block brought whole says so once. */
function settleProposals(reading: Reading, block: DocumentJson, by: Author | null): void {
  if (by) block.attrs = { ...block.attrs, insertion: newChange(reading, by) };
  const settle = (node: DocumentJson): void => {
    if (node.marks) node.marks = node.marks.filter((mark) => keeps(mark, by));
    node.content?.forEach(settle);
  };
  settle(block);
}

type Mark = NonNullable<DocumentJson['marks']>[number];

function keeps(mark: Mark, by: Author | null): boolean {
  const { id, author } = mark.attrs ?? {};
  const began = typeof id === 'string' && id.startsWith('word:');
  return !(mark.type === 'insertion' && began && by?.author === author);
}

/** A position has headings of two levels; a file with a first level begins one higher. */
function withHeadingLevels(blocks: DocumentJson[]): DocumentJson[] {
  const levels = blocks.flatMap(({ type, attrs }) =>
    type === 'heading' ? [Number(attrs?.['level'])] : [],
  );
  const raise = levels.includes(1) ? 1 : 0;
  for (const { type, attrs } of blocks) {
    if (type === 'heading' && attrs) attrs['level'] = Math.min(3, Number(attrs['level']) + raise);
  }
  return blocks;
}
