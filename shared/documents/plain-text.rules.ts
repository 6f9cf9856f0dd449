import type { DocumentJson } from './document-json.ts';

/**
 * How each node is said in plain text, given the text of its children. The table is complete for
 * the model; a test holds it so.
 */
export const PLAIN_TEXT_OF_NODE: Record<
  string,
  (children: string[], node: DocumentJson) => string
> = {
  doc: lines,
  paragraph: (children) => children.join(''),
  heading: (children) => children.join(''),
  clause: lines,
  ask: lines,
  bulletList: (items) => lines(items.map((item) => hanging('- ', item))),
  orderedList: (items) => lines(items.map((item, place) => hanging(`${place + 1}. `, item))),
  listItem: lines,
  table: lines,
  tableRow: (cells) => cells.join(' | '),
  tableHeader: (blocks) => blocks.join(' / '),
  tableCell: (blocks) => blocks.join(' / '),
  hardBreak: () => '\n',
  footnote: (_, node) => ` [Note: ${String(node.attrs?.['text'] ?? '')}]`,
  text: (_, node) => node.text ?? '',
};

/** How each mark is said around its words. What is only emphasis says nothing. */
export const PLAIN_TEXT_OF_MARK = {
  bold: (words) => words,
  italic: (words) => words,
  link: (words, href) => (words === href ? words : `${words} <${href}>`),
  insertion: (words) => words,
  deletion: (words) => words,
  wording: (words) => words,
} satisfies Record<string, (words: string, href: string) => string>;

/** The text of a node in Unicode's composed form (NFC), the same wherever it is made. */
export function plainText(node: DocumentJson): string {
  return write(node).normalize('NFC');
}

function write(node: DocumentJson): string {
  const say = PLAIN_TEXT_OF_NODE[node.type];
  if (!say) throw new Error(`There is no plain text for a node of type ${node.type}`);
  return say(linkRuns(node.content ?? []).map(writeRun), node);
}

type Run = { href: string | null; nodes: DocumentJson[] };

function writeRun({ href, nodes }: Run): string {
  const words = nodes.map(write).join('');
  return href === null ? words : PLAIN_TEXT_OF_MARK.link(words, href);
}

/** Children one by one, but for those under one link, which are said together. */
function linkRuns(nodes: DocumentJson[]): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const href = hrefOf(node);
    const last = runs.at(-1);
    if (href !== null && last?.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

function hrefOf(node: DocumentJson): string | null {
  const { href } = node.marks?.find(({ type }) => type === 'link')?.attrs ?? {};
  return typeof href === 'string' ? href : null;
}

function lines(blocks: string[]): string {
  return blocks.join('\n');
}

function hanging(mark: string, text: string): string {
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}
