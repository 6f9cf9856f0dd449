import type { DocumentJson } from './document-json.ts';
import { standingText } from './standing-text.rules.ts';

/**
 * A text as the start of another: the same words under names of their own, without anything that was
 * only proposed. `sourceOf` says which agreed wording a block is, by the id it has had so far.
 */
export function startedFrom(
  text: DocumentJson,
  newId: () => string,
  sourceOf: (blockId: string) => string | null,
): DocumentJson {
  const standing = standingText(text);
  const content = (standing.content ?? []).map((block) => {
    const source = sourceOf(String(block.attrs?.['id'] ?? ''));
    return { ...block, attrs: { ...block.attrs, id: newId(), source } };
  });
  return { ...standing, content };
}
