import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';

/** Whose a proposal is, under the id all its parts share. Imported ones have no person here. */
export type Proposal = { id: string; person: string | null; office: string | null };

/** A proposal as it lies on words. */
export type ProposalMark = Proposal & { kind: 'insertion' | 'deletion' };

type Mark = NonNullable<DocumentJson['marks']>[number];

/** What a mark proposes; null when it is another kind of mark. */
export function proposalOf({ type, attrs = {} }: Mark): ProposalMark | null {
  if (type !== 'insertion' && type !== 'deletion') return null;
  return { kind: type, ...authorIn(attrs) };
}

/** Whose a wording is. `id` is the wording's own. */
export function authorIn(attrs: Record<string, unknown>): Proposal {
  return {
    id: textOrNull(attrs['id']) ?? '',
    person: textOrNull(attrs['person']),
    office: textOrNull(attrs['office']),
  };
}

/** Who proposes this whole block; null when nobody does. */
export function blockProposalOf({ type, attrs }: DocumentJson): Proposal | null {
  return isInlineAtom(type) ? null : readProposal(attrs?.['insertion']);
}

/** A proposal as an attribute says it: id, person and office, `-` for none. */
export function writeProposal({ id, person, office }: Proposal): string {
  return [id, person ?? '-', office ?? '-'].join(' ');
}

export function readProposal(value: unknown): Proposal | null {
  if (typeof value !== 'string' || value === '') return null;
  const [id = '', person = '-', office = '-'] = value.split(' ');
  return { id, person: person === '-' ? null : person, office: office === '-' ? null : office };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A block as somebody proposes it whole: itself and every word of it that nobody else proposed. */
export function broughtBlock(block: DocumentJson, proposal: Proposal): DocumentJson {
  const insertion = writeProposal(proposal);
  const words = withInsertion(block, { type: 'insertion', attrs: proposal });
  return { ...words, attrs: { ...block.attrs, insertion } };
}

function withInsertion(node: DocumentJson, insertion: Mark): DocumentJson {
  const { marks = [], content, attrs = {} } = node;
  if (isInlineAtom(node.type)) {
    const own = writeProposal(authorIn(insertion.attrs ?? {}));
    return { ...node, attrs: { ...attrs, insertion: attrs['insertion'] ?? own } };
  }
  if (node.type !== 'text') {
    return content
      ? { ...node, content: content.map((each) => withInsertion(each, insertion)) }
      : node;
  }
  const proposed = marks.some(({ type }) => type === 'insertion');
  return proposed ? node : { ...node, marks: [...marks, insertion] };
}
