import type { Node } from '@tiptap/pm/model';
import { alternativesFrom, readWordingMark, type WordingRun } from './alternative.rules.ts';

/** Where words of a wording stand in an editor's text. */
export type PlacedRun = WordingRun & { from: number; to: number };

/** A passage in brackets as an editor has it. */
export type PlacedAlternative = ReturnType<typeof alternativesFrom<PlacedRun>>[number];
export type PlacedWording = PlacedAlternative['wordings'][number];

const known = new WeakMap<Node, PlacedAlternative[]>();

/** Every passage in brackets with the places of its words; asked for once for each state of a text. */
export function placedAlternatives(doc: Node): PlacedAlternative[] {
  const before = known.get(doc);
  if (before) return before;
  const found = alternativesFrom(runsIn(doc));
  known.set(doc, found);
  return found;
}

function runsIn(doc: Node): PlacedRun[] {
  const counts: Record<string, number> = {};
  const found: PlacedRun[] = [];
  doc.forEach((node, start) => {
    const number = (counts[node.type.name] ?? 0) + 1;
    counts[node.type.name] = number;
    const own = runsOf(node);
    if (own.length === 0) return;
    const block = { id: String(node.attrs['id'] ?? ''), label: labelOf(node, number) };
    for (const { at, ...run } of own) {
      found.push({ ...run, block, from: start + 1 + at, to: start + 1 + at + run.words.length });
    }
  });
  return found;
}

function labelOf({ type }: Node, number: number): string | null {
  if (type.name === 'clause') return String(number);
  return type.name === 'ask' ? `Ask ${number}` : null;
}

type InnerRun = Pick<WordingRun, 'mark' | 'words' | 'line'> & { at: number };

/** A block that nobody changes is the same object from one state to the next. */
const runsOfBlock = new WeakMap<Node, InnerRun[]>();

function runsOf(block: Node): InnerRun[] {
  const before = runsOfBlock.get(block);
  if (before) return before;
  const found: InnerRun[] = [];
  let line = 0;
  block.descendants((inner, at) => {
    if (!inner.isText) line += 1;
    const attrs = inner.isText && inner.marks.find(({ type }) => type.name === 'wording')?.attrs;
    const mark = attrs ? readWordingMark(attrs) : null;
    if (mark) found.push({ mark, words: inner.text ?? '', line, at });
  });
  runsOfBlock.set(block, found);
  return found;
}
