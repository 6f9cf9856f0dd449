import { safeHref } from '#shared/documents/link.rules.ts';

export type CommentPart =
  | { kind: 'words'; words: string }
  | { kind: 'mention'; words: string }
  | { kind: 'link'; words: string; href: string };

/** An address as it is typed in running text; what ends a sentence is no part of it. */
const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]’”']/g;

/** A comment as its words, the names it mentions and the addresses in it; together they are the whole. */
export function commentParts(body: string, names: readonly string[]): CommentPart[] {
  const parts: CommentPart[] = [];
  let at = 0;
  for (const { index, 0: address } of body.matchAll(ADDRESS)) {
    const href = safeHref(address);
    if (!href) continue;
    parts.push(...wordsAndMentions(body.slice(at, index), names));
    parts.push({ kind: 'link', words: address, href });
    at = index + address.length;
  }
  return [...parts, ...wordsAndMentions(body.slice(at), names)];
}

function wordsAndMentions(text: string, names: readonly string[]): CommentPart[] {
  const parts: CommentPart[] = [];
  let at = 0;
  for (const { index, name } of mentionedNames(text, names)) {
    if (index > at) parts.push({ kind: 'words', words: text.slice(at, index) });
    parts.push({ kind: 'mention', words: `@${name}` });
    at = index + 1 + name.length;
  }
  return at < text.length ? [...parts, { kind: 'words', words: text.slice(at) }] : parts;
}

/** Where names stand after an @; the longest that fits, and only as whole words. */
function mentionedNames(text: string, names: readonly string[]) {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return [...text.matchAll(/@/g)].flatMap(({ index }) => {
    const rest = text.slice(index + 1);
    const name = longestFirst.find((each) => beginsWith(rest, each));
    return name ? [{ index, name }] : [];
  });
}

function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

type Choice = { id: string; name: string };

/** Who is mentioned in a comment: everybody whose name stands in it after an @. */
export function mentionsIn(
  body: string,
  { people, offices }: { people: readonly Choice[]; offices: readonly Choice[] },
): { people: string[]; offices: string[] } {
  const names = [...people, ...offices].map(({ name }) => name);
  const found = new Set(mentionedNames(body, names).map(({ name }) => name));
  const idsOf = (choices: readonly Choice[]) =>
    choices.filter(({ name }) => found.has(name)).map(({ id }) => id);
  return { people: idsOf(people), offices: idsOf(offices) };
}

/** The longest beginning of a name that is looked for. */
const SOUGHT_LENGTH = 40;

/** The name being typed after an @ at the end of the text before the caret; null when none is. */
export function soughtName(beforeCaret: string): { at: number; sought: string } | null {
  const at = beforeCaret.lastIndexOf('@');
  const sought = beforeCaret.slice(at + 1);
  const begins = at === 0 || /[\s(]/.test(beforeCaret[at - 1] ?? '');
  if (at < 0 || !begins || sought.length > SOUGHT_LENGTH || sought.includes('\n')) return null;
  return { at, sought };
}
