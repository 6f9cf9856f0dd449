import { withBrackets } from '#shared/alternatives/alternative-text.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { textAsAgreed } from '#shared/suggestions/settled-text.rules.ts';
import type { OutlineItem } from './outline.tsx';

/**
 * Every block of a text, for its outline: in the words agreed so far, because struck and added words
 * cannot be told apart there. A block that is itself suggested has its own words.
 */
export function outlineItems(text: DocumentJson): OutlineItem[] {
  const agreed = blocksOf(withBrackets(textAsAgreed(text)));
  const wordsOf = new Map(agreed.map((block) => [block.id, block.text]));
  return blocksOf(text).map(({ id, kind, label, text: words }) => ({
    id,
    kind,
    label,
    text: wordsOf.get(id) || words,
  }));
}
