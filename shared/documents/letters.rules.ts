import * as Y from 'yjs';
import { documentSchema } from './document-model.schema.ts';

/** Letters that stand together, and where: in the editor's document, and among its block's letters. */
export type Run = { text: Y.XmlText; place: number; at: number };

/** One block's letters, those of its paragraphs divided by line breaks. */
export type Letters = {
  id: string;
  words: string;
  runs: readonly Run[];
  /** Where a letter stands in the editor's document; null for a division. */
  placeOfLetter: (at: number) => number | null;
};

/**
 * The letters of a live text, block by block, with their places as ProseMirror counts them: a letter
 * and a leaf take one, an element with content one more at either end.
 */
export function lettersOf(fragment: Y.XmlFragment): Letters[] {
  const blocks: Letters[] = [];
  let place = 0;
  for (const node of fragment.toArray()) {
    if (!(node instanceof Y.XmlElement)) continue;
    const gathered = { words: '', runs: [] as Run[] };
    const end = gather(node, place, gathered);
    const id: unknown = node.getAttribute('id');
    blocks.push({
      id: typeof id === 'string' ? id : '',
      ...gathered,
      placeOfLetter: placeIn(gathered.runs),
    });
    place = end;
  }
  return blocks;
}

type Gathered = { words: string; runs: Run[] };

/** Adds what stands in an element that begins at `place`, and says where it ends. */
function gather(element: Y.XmlElement, place: number, into: Gathered): number {
  const type = documentSchema.nodes[element.nodeName];
  if (type?.isLeaf) {
    if (element.nodeName === 'hardBreak') into.words += '\n';
    return place + 1;
  }
  if (type?.isTextblock && into.words !== '') into.words += '\n';
  let at = place + 1;
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) at = gatherText(child, at, into);
    else if (child instanceof Y.XmlElement) at = gather(child, at, into);
  }
  return at + 1;
}

function gatherText(text: Y.XmlText, place: number, into: Gathered): number {
  into.runs.push({ text, place, at: into.words.length });
  into.words += wordsOf(text);
  return place + text.length;
}

/** The words without their marks. */
function wordsOf(text: Y.XmlText): string {
  let words = '';
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str;
  }
  return words;
}

function placeIn(runs: readonly Run[]) {
  return (at: number) => {
    const run = runs.findLast((each) => each.at <= at);
    const within = run ? at - run.at : 0;
    return run && within < run.text.length ? run.place + within : null;
  };
}
