import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isInlineAtom } from '#shared/documents/inline-atom.rules.ts';
import { marksOn, withMarks } from './atom-proposal.rules.ts';
import { blockProposalOf, proposalOf } from './proposal.rules.ts';

/**
 * A text as it is read where marks show on words alone: "[line break]" or "[note]" stands, under the
 * same proposals, before one that is proposed or struck by itself.
 */
export function withAtomSigns(text: DocumentJson): DocumentJson {
  const content = (text.content ?? []).map((block) =>
    signed(block, blockProposalOf(block)?.id ?? null),
  );
  return { ...text, content };
}

/** `brought`: the proposal of the whole block, which its parts need not say again. */
function signed(node: DocumentJson, brought: string | null): DocumentJson {
  if (!node.content) return node;
  const content = node.content.flatMap((child) =>
    isInlineAtom(child.type) ? signedAtom(child, brought) : signed(child, brought),
  );
  return { ...node, content };
}

function signedAtom(atom: DocumentJson, brought: string | null): DocumentJson[] {
  const marks = marksOn(atom);
  const own = marks.filter((mark) => proposalOf(mark)?.id !== brought);
  const bare = withMarks(
    atom,
    marks.filter((mark) => proposalOf(mark) === null),
  );
  if (own.every((mark) => proposalOf(mark) === null)) return [bare];
  const text = atom.type === 'hardBreak' ? '[line break]' : '[note]';
  return [{ type: 'text', text, marks: own }, bare];
}
