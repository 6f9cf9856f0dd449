import type { DocumentJson } from './document-json.ts';

/**
 * A text as the start of another: the same words under names of their own, without anything that was
 * only proposed. `sourceOf` says which agreed wording a block is, by the id it has had so far.
 */
export function startedFrom(
  text: DocumentJson,
  newId: () => string,
  sourceOf: (blockId: string) => string | null,
): DocumentJson {
  const content = (text.content ?? []).flatMap((block) => {
    const agreed = withoutProposals(block);
    if (!agreed) return [];
    const source = sourceOf(String(block.attrs?.['id'] ?? ''));
    return [{ ...agreed, attrs: { ...agreed.attrs, id: newId(), source } }];
  });
  return { ...text, content };
}

/** Null for what somebody proposed to add; marks of proposals taken off all else. */
function withoutProposals(node: DocumentJson): DocumentJson | null {
  const { insertion } = node.attrs ?? {};
  if (insertion || (node.marks ?? []).some(isAdded)) return null;
  const { marks, content, ...rest } = node;
  const kept = marks?.filter(({ type }) => !PROPOSED.has(type));
  return {
    ...rest,
    ...(kept?.length && { marks: kept }),
    ...(content && { content: content.flatMap((child) => withoutProposals(child) ?? []) }),
  };
}

type Mark = NonNullable<DocumentJson['marks']>[number];

const PROPOSED: ReadonlySet<string> = new Set(['insertion', 'deletion', 'wording']);

function isAdded({ type, attrs }: Mark): boolean {
  return type === 'insertion' || (type === 'wording' && attrs?.['kind'] !== 'original');
}
