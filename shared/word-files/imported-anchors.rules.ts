import type * as Y from 'yjs';
import { type Anchor, anchorOf, type Passage } from '#shared/comments/comment-anchor.rules.ts';
import { TEXT_FRAGMENT, textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Line, linesOf, sizeOf } from './line.rules.ts';
import { lineDifference } from './line-import.rules.ts';
import type { Stretch } from './word-passages.rules.ts';
import type { WordText } from './word-text.rules.ts';

/**
 * The anchors of a file's comments in the live text it was brought into, by the comments' ids in the
 * file. One whose words are not in that text has none.
 */
export function importedAnchors(
  doc: Y.Doc,
  { text, passages }: Pick<WordText, 'text' | 'passages'>,
  standsIn: ReadonlyMap<string, string>,
): Map<string, Anchor> {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const here = placedBlocks(textOfDoc(doc));
  const there = new Map((text.content ?? []).map((block) => [idOf(block), linesOf(block)]));
  const anchors = new Map<string, Anchor>();
  for (const [comment, { block, stretches }] of passages) {
    const lines = here.get(standsIn.get(block) ?? '');
    const passage = lines && passageIn(lines, there.get(block) ?? [], stretches);
    const anchor = passage && anchorOf(fragment, passage);
    if (anchor) anchors.set(comment, anchor);
  }
  return anchors;
}

/** The lines of each block, with their places in the whole text. */
function placedBlocks({ content = [] }: DocumentJson): Map<string, Line[]> {
  let place = 0;
  return new Map(
    content.map((block) => {
      const start = place;
      place += sizeOf(block);
      return [idOf(block), linesOf(block, start)];
    }),
  );
}

function passageIn(
  lines: readonly Line[],
  file: readonly Line[],
  stretches: readonly Stretch[],
): Passage | null {
  const found = stretches.flatMap((stretch) => {
    const [here, there] = [lines[stretch.line], file[stretch.line]];
    return here && there ? sameWords(here, there, stretch) : [];
  });
  const [first, last] = [found[0], found.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Where the words of a stretch of the file's line stand in the draft's, as far as both have them. */
function sameWords(here: Line, there: Line, { from, to }: Stretch): Passage[] {
  let at = here.place;
  let read = 0;
  return lineDifference(here, there).flatMap(({ op, text }) => {
    const start = Math.max(from, read);
    const end = Math.min(to, read + text.length);
    const shift = at - read;
    if (op !== 'added') at += text.length;
    if (op !== 'removed') read += text.length;
    return op === 'same' && start < end ? [{ from: start + shift, to: end + shift }] : [];
  });
}

function idOf({ attrs }: DocumentJson): string {
  return String(attrs?.['id']);
}
