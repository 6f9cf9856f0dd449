import type { Mark, Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { atomProposals } from './atom-proposal.rules.ts';
import { marksOf } from './pending.rules.ts';

type Stretch = { from: number; to: number };

/** Lays a proposal on a stretch of words, or on the footnote or line break that stands there. */
export function layMark(change: Transform, { from, to }: Stretch, mark: Mark): void {
  const atom = atomAt(change.doc, from);
  if (!atom) change.addMark(from, to, mark);
  else setMarks(change, from, [...marksOf(atom), mark]);
}

/** Takes a proposal off a stretch of words, or off the footnote or line break that stands there. */
export function takeMark(change: Transform, { from, to }: Stretch, mark: Mark): void {
  const atom = atomAt(change.doc, from);
  if (!atom) change.removeMark(from, to, mark);
  else {
    setMarks(
      change,
      from,
      marksOf(atom).filter((each) => !each.eq(mark)),
    );
  }
}

/** A footnote or line break with nothing proposed about it but by these marks. */
export function atomWith(atom: Node, marks: readonly Mark[]): Node {
  return atom.type.create({ ...atom.attrs, ...atomProposals(marks.map(asJson)) }, null, atom.marks);
}

function setMarks(change: Transform, place: number, marks: readonly Mark[]) {
  for (const [name, value] of Object.entries(atomProposals(marks.map(asJson)))) {
    if (change.doc.nodeAt(place)?.attrs[name] !== value) {
      change.setNodeAttribute(place, name, value);
    }
  }
}

function atomAt(doc: Node, place: number): Node | null {
  const node = doc.nodeAt(place);
  return node?.isInline && !node.isText ? node : null;
}

function asJson({ type, attrs }: Mark) {
  return { type: type.name, attrs };
}
