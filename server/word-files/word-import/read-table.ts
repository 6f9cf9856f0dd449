import type { DocumentJson } from '#shared/documents/document-json.ts';
import { Flow } from './flow.ts';
import { readParagraph, type WordParagraph } from './read-paragraph.ts';
import { type Author, authorOf, missed, noteEnd, type Reading } from './reading.ts';
import { child, settingOf, toggle, type Xml } from './xml.ts';

export type WordTable = {
  node: DocumentJson;
  blockId: string | null;
  brought: Author | null;
};

type Cell = { node: DocumentJson; column: number; span: number };

/** A table with its spans counted, as Word only says which cells carry on from above. */
export function readTable(reading: Reading, table: Xml): WordTable {
  const paragraphs: WordParagraph[] = [];
  let above = new Map<number, Cell>();
  const rows = rowsOf(table).map((row) => {
    noteRowChange(reading, row);
    const cells = readRow(reading, row, above, paragraphs);
    above = cells.above;
    return { type: 'tableRow', content: cells.own };
  });
  const brought = paragraphs.map((paragraph) => paragraph.brought);
  return {
    node: { type: 'table', content: rows },
    blockId: paragraphs.find(({ blockId }) => blockId !== null)?.blockId ?? null,
    brought: brought.every(Boolean) ? (brought[0] ?? null) : null,
  };
}

function rowsOf(table: Xml): Xml[] {
  return table.children.flatMap((each) => {
    if (each.name === 'w:tr') return [each];
    return each.name === 'w:sdt' || each.name === 'w:sdtContent' ? rowsOf(each) : [];
  });
}

function readRow(
  reading: Reading,
  row: Xml,
  above: ReadonlyMap<number, Cell>,
  paragraphs: WordParagraph[],
) {
  const own: DocumentJson[] = [];
  const next = new Map<number, Cell>();
  let column = 0;
  for (const element of row.children) {
    if (element.name !== 'w:tc') {
      noteEnd(reading, element);
      continue;
    }
    const settings = child(element, 'w:tcPr');
    const span = Math.max(1, Number(settingOf(settings, 'w:gridSpan') ?? 1) || 1);
    const cell = carriedOn(settings, above.get(column)) ?? {
      ...readCell(reading, element, { heads: isHeadRow(row), span, paragraphs }),
      column,
    };
    if (cell.node.attrs?.['rowspan'] === 1) own.push(cell.node);
    next.set(column, cell);
    column += span;
  }
  return { own, above: next };
}

/** The cell above, grown by a row, where this one only carries it on. */
function carriedOn(settings: Xml | undefined, above: Cell | undefined): Cell | null {
  const merge = child(settings, 'w:vMerge');
  if (!merge || merge.attrs['w:val'] === 'restart' || !above) return null;
  const attrs = above.node.attrs ?? {};
  attrs['rowspan'] = Number(attrs['rowspan'] ?? 1) + 1;
  return above;
}

type CellPlace = { heads: boolean; span: number; paragraphs: WordParagraph[] };

function readCell(reading: Reading, cell: Xml, { heads, span, paragraphs }: CellPlace) {
  const own = paragraphsIn(reading, cell);
  paragraphs.push(...own);
  const content: DocumentJson[] = [];
  const flow = new Flow(content);
  for (const paragraph of own) flow.add(paragraph);
  const kinds = own.map(({ kind }) => kind);
  const head = kinds.includes('head') || (heads && !kinds.includes('cell'));
  const node: DocumentJson = {
    type: head ? 'tableHeader' : 'tableCell',
    attrs: { colspan: span, rowspan: 1 },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
  return { node, span };
}

function paragraphsIn(reading: Reading, parent: Xml): WordParagraph[] {
  return parent.children.flatMap((element) => {
    if (element.name === 'w:p') return [readParagraph(reading, element)];
    if (element.name === 'w:tbl') missed(reading, 'nested_table');
    if (noteEnd(reading, element)) return [];
    return NESTS.has(element.name) ? paragraphsIn(reading, element) : [];
  });
}

const NESTS = new Set(['w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent', 'w:ins', 'w:del']);

function isHeadRow(row: Xml): boolean {
  return toggle(child(row, 'w:trPr'), 'w:tblHeader') ?? false;
}

/** Rows and cells that somebody adds or takes out cannot be proposed one by one here. */
function noteRowChange(reading: Reading, row: Xml): void {
  const settings = child(row, 'w:trPr');
  const cells = row.children.map((each) => child(each, 'w:tcPr'));
  const change =
    child(settings, 'w:ins') ??
    child(settings, 'w:del') ??
    cells.flatMap((each) => child(each, 'w:cellIns') ?? child(each, 'w:cellDel') ?? [])[0];
  if (change) missed(reading, 'table_change', authorOf(change).author);
}
