import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';
import { canonicalJson } from '#shared/hash.ts';
import { marksOn } from './atom-proposal.rules.ts';
import { authorIn, blockProposalOf, proposalOf } from './proposal.rules.ts';

/**
 * The text as if this person had proposed nothing. Whoever may only suggest leaves it the same with
 * everything they do. In a form made for comparing: what is empty is left out (but for cells of a
 * table), equal neighbours are joined, attributes that say nothing are dropped.
 */
export function withoutProposalsOf(text: DocumentJson, person: string): DocumentJson {
  const content = (text.content ?? []).flatMap(
    (block) => blockWithoutProposalsOf(block, person) ?? [],
  );
  return { type: text.type, content };
}

/**
 * The same of one top-level block; null when nothing of it is left. A block this person proposes
 * stays while it holds words of others, and then still says whose proposal it is.
 */
export function blockWithoutProposalsOf(block: DocumentJson, person: string): DocumentJson | null {
  const others = alternativesOfOthers(block, person);
  const left = withoutWordsOf(block, { person, others });
  if (!left || blockProposalOf(block)?.person !== person) return left;
  return holdsWords(left) ? left : null;
}

/** Whether two texts in that form are the same. */
export function sameText(one: DocumentJson, other: DocumentJson): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** `others`: the alternatives in which somebody else has put a wording. */
type Leaving = { person: string; others: ReadonlySet<unknown> };

function withoutWordsOf(node: DocumentJson, leaving: Leaving): DocumentJson | null {
  if (isInline(node)) return inlineWithoutWordsOf(node, leaving);
  const content = (node.content ?? []).flatMap((child) => withoutWordsOf(child, leaving) ?? []);
  if (content.length === 0 && !isPartOfTable(node)) return null;
  return { type: node.type, ...said(node.attrs), content: joined(content) };
}

function inlineWithoutWordsOf(node: DocumentJson, leaving: Leaving): DocumentJson | null {
  const marks = marksOn(node);
  if (marks.some((mark) => isAdding(mark, leaving.person))) return null;
  const left = marks.filter((mark) => !isMarkOf(mark, leaving)).map(canonicalMark);
  const { marks: _, attrs, ...rest } = node;
  return {
    ...rest,
    ...said({ ...attrs, insertion: null, deletion: null }),
    ...(left.length > 0 && { marks: left.toSorted(byCanonicalForm) }),
  };
}

type Mark = NonNullable<DocumentJson['marks']>[number];

/** Words that are there only because this person proposes them. */
function isAdding(mark: Mark, person: string): boolean {
  const proposal = proposalOf(mark);
  if (proposal) return proposal.kind === 'insertion' && proposal.person === person;
  return isWordingOf(mark, person) && mark.attrs?.['kind'] !== 'original';
}

/** A mark this person laid on words that are there without them. */
function isMarkOf(mark: Mark, { person, others }: Leaving): boolean {
  if (proposalOf(mark)?.person === person) return true;
  return isWordingOf(mark, person) && !others.has(mark.attrs?.['alternative']);
}

function isWordingOf({ type, attrs = {} }: Mark, person: string): boolean {
  return type === 'wording' && authorIn(attrs).person === person;
}

function alternativesOfOthers(node: DocumentJson, person: string): Set<unknown> {
  const found = new Set<unknown>();
  for (const mark of marksIn(node)) {
    const { kind, alternative } = mark.attrs ?? {};
    if (mark.type === 'wording' && kind !== 'original' && !isWordingOf(mark, person)) {
      found.add(alternative);
    }
  }
  return found;
}

function marksIn({ marks = [], content = [] }: DocumentJson): Mark[] {
  return [...marks, ...content.flatMap(marksIn)];
}

function isInline({ type }: DocumentJson): boolean {
  return type === 'text' || isInlineAtom(type);
}

function isPartOfTable({ type }: DocumentJson): boolean {
  return type === 'table' || type.startsWith('table');
}

function holdsWords(node: DocumentJson): boolean {
  return node.type === 'text' || (node.content ?? []).some(holdsWords);
}

function joined(nodes: readonly DocumentJson[]): DocumentJson[] {
  const result: DocumentJson[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.text === undefined || node.text === undefined || !sameMarks(last, node)) {
      result.push(node);
    } else {
      result[result.length - 1] = { ...last, text: last.text + node.text };
    }
  }
  return result;
}

function sameMarks({ marks: one = [] }: DocumentJson, { marks: other = [] }: DocumentJson) {
  return canonicalJson(one) === canonicalJson(other);
}

function canonicalMark({ type, attrs }: Mark): Mark {
  return { type, ...said(attrs) };
}

function byCanonicalForm(one: Mark, other: Mark): number {
  return canonicalJson(one) < canonicalJson(other) ? -1 : 1;
}

/** Attributes without those that say nothing; nothing when none is left. */
function said(attrs: DocumentJson['attrs']): Pick<DocumentJson, 'attrs'> {
  const kept = Object.entries(attrs ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {};
}
