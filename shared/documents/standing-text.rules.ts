import {
  alternativesOf,
  type WordingMark,
  wordingMarkOf,
} from '#shared/alternatives/alternative.rules.ts';
import { textAsAgreed } from '#shared/suggestions/settled-text.rules.ts';
import { suggestionIdsOf } from '#shared/suggestions/suggestion.rules.ts';
import type { DocumentJson } from './document-json.ts';

/**
 * The text as it stands: no suggestion made, and in each bracket the wording that was there before.
 * Texts are compared in this form, so that what is only proposed never looks like a change.
 */
export function standingText(text: DocumentJson): DocumentJson {
  const { content = [], ...doc } = withoutWordings(textAsAgreed(text));
  return { ...doc, content: content.filter((block) => !isEmptyList(block)) };
}

/** A list all of whose items were only suggested is no list. */
function isEmptyList({ type, content = [] }: DocumentJson): boolean {
  return (type === 'bulletList' || type === 'orderedList') && content.length === 0;
}

/** How many suggestions and brackets are open in a text. */
export function countProposals(text: DocumentJson): { suggestions: number; brackets: number } {
  return {
    suggestions: suggestionIdsOf(text).length,
    brackets: alternativesOf(text).length,
  };
}

function withoutWordings({ marks, content, ...rest }: DocumentJson): DocumentJson {
  const left = marks?.filter(({ type }) => type !== 'wording') ?? [];
  const standing = content?.filter((child) => isOriginal(wordingMarkOf(child))) ?? [];
  return {
    ...rest,
    ...(standing.length > 0 && { content: joinedTexts(standing.map(withoutWordings)) }),
    ...(left.length > 0 && { marks: left }),
  };
}

/** Words outside any bracket are as good as original. */
function isOriginal(mark: WordingMark | null): boolean {
  return mark === null || mark.kind === 'original';
}

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
