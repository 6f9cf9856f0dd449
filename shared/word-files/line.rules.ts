import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';
import { marksOn } from '#shared/suggestions/atom-proposal.rules.ts';

type Marks = NonNullable<DocumentJson['marks']>;

/** A stretch of a line under the same marks. `atom` is what stands there instead of words. */
export type Run = {
  at: number;
  length: number;
  text: string;
  marks: Marks;
  atom: DocumentJson | null;
};

/**
 * What stands in one paragraph or heading. Places count as Yjs counts them; an atom is one long.
 * `place` is where its words begin, as the editor counts from before the block it stands in.
 */
export type Line = { text: string; runs: Run[]; place: number };

/** Stands in a line's text for a line break or a footnote. */
const ATOM = '\ufffc';

const LINES = new Set(['paragraph', 'heading']);

export function isLine({ type }: DocumentJson): boolean {
  return LINES.has(type);
}

/** How much room a node takes, as the editor counts: what holds others takes one more at either end. */
export function sizeOf(node: DocumentJson): number {
  if (node.text !== undefined) return node.text.length;
  if (ATOMS.has(node.type)) return 1;
  return (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
}

const ATOMS = new Set(['hardBreak', 'footnote']);

/** The lines of a block, in order. */
export function linesOf(block: DocumentJson, place = 0): Line[] {
  if (isLine(block)) return [lineOf(block, place + 1)];
  let at = place + 1;
  return (block.content ?? []).flatMap((child) => {
    const lines = linesOf(child, at);
    at += sizeOf(child);
    return lines;
  });
}

function lineOf({ content = [] }: DocumentJson, place: number): Line {
  let at = 0;
  const runs = content.map((node): Run => {
    const atom = isInlineAtom(node.type) ? node : null;
    const text = atom === null ? (node.text ?? '') : ATOM;
    const run = { at, length: text.length, text, marks: marksOn(node), atom };
    at += text.length;
    return run;
  });
  return { text: runs.map(({ text }) => text).join(''), runs, place };
}

/** How a block is built, but for its words: two blocks of one shape can be compared line by line. */
export function shapeOf(node: DocumentJson): string {
  if (isLine(node)) return 'line';
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  const cell = node.type.startsWith('table') ? ` ${colspan} ${rowspan}` : '';
  const inside = (node.content ?? []).map(shapeOf).join(',');
  if (!NUMBERED.has(node.type)) return `${node.type}${cell}(${inside})`;
  return inside === 'line' ? inside : `numbered(${inside})`;
}

/** Word files from elsewhere know no clauses: one of a single line is built as any paragraph is. */
const NUMBERED = new Set(['clause', 'ask']);

/** What lies between two places of a line, cut where marks change. */
export function between({ runs }: Pick<Line, 'runs'>, from: number, to: number): Run[] {
  return runs.flatMap((run) => {
    const start = Math.max(run.at, from);
    const end = Math.min(run.at + run.length, to);
    if (start >= end) return [];
    const text = run.text.slice(start - run.at, end - run.at);
    return [{ ...run, at: start, length: end - start, text }];
  });
}
