import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';
import { marksOn, proposalsOn, withMarks } from './atom-proposal.rules.ts';
import { blockProposalOf, type ProposalMark, proposalOf } from './proposal.rules.ts';
import { suggestionIdsOf } from './suggestion.rules.ts';

export const VERDICTS = ['accept', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * The text once these suggestions are settled. What another person proposes inside one of them stays
 * proposed. A block or list item that becomes empty by it goes; the last block of a text stays.
 */
export function settledText(
  text: DocumentJson,
  ids: readonly string[],
  verdict: Verdict,
): DocumentJson {
  const settling = { ids: new Set(ids), verdict };
  const content = (text.content ?? []).map((block) => settledBlock(block, settling));
  const left = content.filter(({ gone }) => !gone).map(({ node }) => node);
  const last = content.at(-1);
  return { ...text, content: left.length === 0 && last ? [last.node] : left };
}

/** The text if every suggestion were accepted. */
export function textWithAllAccepted(text: DocumentJson): DocumentJson {
  return settledText(text, suggestionIdsOf(text), 'accept');
}

/** The text as agreed so far: without anything that is only suggested. */
export function textAsAgreed(text: DocumentJson): DocumentJson {
  return settledText(text, suggestionIdsOf(text), 'reject');
}

type Settling = { ids: ReadonlySet<string>; verdict: Verdict };
/** `gone`: left without words by what was settled. */
type Settled = { node: DocumentJson; gone: boolean };

/** Whether words under this mark go, once it is settled. */
export function takesWords({ id, kind }: ProposalMark, { ids, verdict }: Settling): boolean {
  return ids.has(id) && (verdict === 'accept') === (kind === 'deletion');
}

function settledBlock(block: DocumentJson, settling: Settling): Settled {
  const proposal = blockProposalOf(block);
  const settled = settledNode(block, settling);
  if (!proposal || !settling.ids.has(proposal.id)) return settled;
  const node = { ...settled.node, attrs: { ...settled.node.attrs, insertion: null } };
  return { node, gone: settled.gone || (settling.verdict === 'reject' && !holdsWords(node)) };
}

function settledNode(node: DocumentJson, settling: Settling): Settled {
  const children = node.content ?? [];
  const settled = children.flatMap((child) => settledChild(child, settling) ?? []);
  const content = settled.filter((child) => !dropsOut(child)).map((child) => child.node);
  const lost = settled.length < children.length || settled.some(({ gone }) => gone);
  const next = { ...node, ...(children.length > 0 && { content }) };
  return { node: next, gone: lost && !holdsWords(next) };
}

/** Null for what goes. */
function settledChild(child: DocumentJson, settling: Settling): Settled | null {
  if (child.type !== 'text' && !isInlineAtom(child.type)) return settledNode(child, settling);
  if (proposalsOn(child).some((mark) => takesWords(mark, settling))) return null;
  const marks = marksOn(child);
  const left = marks.filter((mark) => !settling.ids.has(proposalOf(mark)?.id ?? ''));
  return { node: left.length < marks.length ? withMarks(child, left) : child, gone: false };
}

/** What goes inside a block once its words have gone, and what stays without any. */
export const DROPPED_WHEN_EMPTY: ReadonlySet<string> = new Set([
  'listItem',
  'bulletList',
  'orderedList',
]);
export const KEPT_WHEN_EMPTY: ReadonlySet<string> = new Set(['footnote', 'table']);

function dropsOut({ node, gone }: Settled): boolean {
  return gone && DROPPED_WHEN_EMPTY.has(node.type);
}

function holdsWords(node: DocumentJson): boolean {
  if (node.type === 'text') return node.text !== '';
  if (KEPT_WHEN_EMPTY.has(node.type)) return true;
  return (node.content ?? []).some(holdsWords);
}
