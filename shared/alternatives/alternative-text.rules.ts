import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type WordingMark, wordingMarkOf } from './alternative.rules.ts';

/**
 * A text as it is read and sent out while passages are in brackets: "[a / b]", with brackets and
 * strokes as words of their own. A text without any comes back as it is.
 */
export function withBrackets(text: DocumentJson): DocumentJson {
  const signs = signsOf(wordingsIn(text));
  return signs.size === 0 ? text : signed(text, signs);
}

/** Names no wording: it says that these are brackets or a stroke, and no words of the text. */
const SIGN = { type: 'wording', attrs: { sign: true } };

/** Whether a node is such a sign, which a file that comes back must not bring as words. */
export function isBracketSign({ marks = [] }: DocumentJson): boolean {
  return marks.some(({ type, attrs }) => type === 'wording' && attrs?.['sign'] === true);
}

type Piece = { node: DocumentJson; mark: WordingMark };
type Signs = Map<DocumentJson, { before: string; after: string }>;

function wordingsIn(node: DocumentJson): Piece[] {
  const mark = wordingMarkOf(node);
  return mark ? [{ node, mark }] : (node.content ?? []).flatMap(wordingsIn);
}

function signsOf(pieces: readonly Piece[]): Signs {
  const signs: Signs = new Map();
  for (const own of Map.groupBy(pieces, ({ mark }) => mark.alternative).values()) {
    own.forEach(({ node, mark }, place) => {
      const previous = own[place - 1];
      const changes = previous && previous.mark.id !== mark.id;
      const before = previous ? '' : '[';
      const after = place === own.length - 1 ? ']' : '';
      signs.set(node, { before: changes ? ' / ' : before, after });
    });
  }
  return signs;
}

function signed(node: DocumentJson, signs: Signs): DocumentJson {
  if (!node.content) return node;
  const content = node.content.flatMap((child) => {
    const { before = '', after = '' } = signs.get(child) ?? {};
    return [...sign(before), signed(child, signs), ...sign(after)];
  });
  return { ...node, content };
}

function sign(text: string): DocumentJson[] {
  return text ? [{ type: 'text', text, marks: [SIGN] }] : [];
}
