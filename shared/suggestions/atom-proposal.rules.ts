import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';
import {
  type Proposal,
  type ProposalMark,
  proposalOf,
  readProposal,
  writeProposal,
} from './proposal.rules.ts';

type Mark = NonNullable<DocumentJson['marks']>[number];

/** What is proposed about a footnote or a line break, as a live text holds it: Yjs keeps no marks on them. */
export type AtomProposals = { insertion: string | null; deletion: string | null };

/**
 * The marks on a node of a line. A footnote or a line break says in its attributes what words say in
 * marks: who brings it in, and who strikes it.
 */
export function marksOn({ type, marks = [], attrs }: DocumentJson): Mark[] {
  return isInlineAtom(type) ? [...marks, ...marksFrom(attrs)] : marks;
}

/** What is proposed about a node of a line; several people may have a say in the same words. */
export function proposalsOn(node: DocumentJson): ProposalMark[] {
  return marksOn(node).flatMap((mark) => proposalOf(mark) ?? []);
}

/** The same node with other marks on it, each where such a node carries it. */
export function withMarks(node: DocumentJson, marks: readonly Mark[]): DocumentJson {
  const { marks: _, ...bare } = node;
  if (!isInlineAtom(node.type)) return { ...bare, ...(marks.length > 0 && { marks: [...marks] }) };
  const left = marks.filter((mark) => proposalOf(mark) === null);
  const attrs = { ...node.attrs, ...atomProposals(marks) };
  return { ...bare, attrs, ...(left.length > 0 && { marks: left }) };
}

/** Proposals by marks as the attributes of a footnote or line break say them. */
export function atomProposals(marks: readonly Mark[]): AtomProposals {
  const under = (kind: 'insertion' | 'deletion') =>
    marks
      .flatMap((mark) => proposalOf(mark) ?? [])
      .filter((proposal) => proposal.kind === kind)
      .map(writeProposal)
      .toSorted()
      .join(DIVIDER);
  return { insertion: under('insertion') || null, deletion: under('deletion') || null };
}

/** Several may strike one footnote. */
const DIVIDER = ', ';

function marksFrom(attrs: DocumentJson['attrs'] = {}): Mark[] {
  return (['insertion', 'deletion'] as const).flatMap((type) =>
    atomProposalsIn(attrs[type]).map((proposal) => ({ type, attrs: proposal })),
  );
}

/** The proposals an attribute names. What cannot be read is nobody's, and so nobody's to write. */
export function atomProposalsIn(value: unknown): Proposal[] {
  if (value === null || value === undefined) return [];
  return `${value}`.split(DIVIDER).map((each) => readProposal(each) ?? NOBODYS);
}

const NOBODYS: Proposal = { id: '', person: null, office: null };
