import type { DocumentJson } from './document-json.ts';
import { textAsAgreed } from './settled-text.rules.ts';
import { suggestionIdsOf } from './suggestion.rules.ts';

/**
 * The text as it stands: no suggestion made, and in each bracket the wording that was there before.
 * Texts are compared in this form, so that what is only proposed never looks like a change.
 */
export function standingText(text: DocumentJson): DocumentJson {
  return withoutWordings(textAsAgreed(text));
}

/** How many suggestions and brackets are open in a text. */
export function countProposals(text: DocumentJson): { suggestions: number; brackets: number } {
  return {
    suggestions: suggestionIdsOf(text).length,
    brackets: new Set(bracketsOf(text)).size,
  };
}

/** The bracket of each wording in a text: once for each stretch of it. */
function bracketsOf(node: DocumentJson): unknown[] {
  const own = wordingOf(node);
  return [...(own ? [own['alternative']] : []), ...(node.content ?? []).flatMap(bracketsOf)];
}

function wordingOf({ marks = [] }: DocumentJson): Record<string, unknown> | undefined {
  const mark = marks.find(({ type }) => type === 'wording');
  return mark && (mark.attrs ?? {});
}

function withoutWordings({ marks, content, ...rest }: DocumentJson): DocumentJson {
  const left = marks?.filter(({ type }) => type !== 'wording') ?? [];
  const standing = content?.filter(
    (child) => (wordingOf(child)?.['kind'] ?? ORIGINAL) === ORIGINAL,
  );
  return {
    ...rest,
    ...(standing && { content: joinedTexts(standing.map(withoutWordings)) }),
    ...(left.length > 0 && { marks: left }),
  };
}

const ORIGINAL = 'original';

/** Neighbouring words under the same marks are one text, as they were before anything was proposed. */
function joinedTexts(nodes: readonly DocumentJson[]): DocumentJson[] {
  const joined: DocumentJson[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && areOneText(last, node)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else joined.push(node);
  }
  return joined;
}

function areOneText(one: DocumentJson, other: DocumentJson): boolean {
  if (one.type !== 'text' || other.type !== 'text') return false;
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}
