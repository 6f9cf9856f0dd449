import type { DocumentJson } from './document-json.ts';

/** A bracket that only shows where alternatives stand, and is no word of the text. */
const SIGN = { type: 'wording', attrs: { sign: true } };

/** The text with its alternatives as readers of a file see them: [one wording / another]. */
export function withBracketsShown(doc: DocumentJson): DocumentJson {
  const placed = new Map(placesOf(runsOf(doc)));
  const shown = (node: DocumentJson): DocumentJson => {
    if (!node.content) return node;
    const content = node.content.flatMap((child) => {
      const signs = placed.get(child);
      return signs ? [...sign(signs.before), child, ...sign(signs.after)] : [shown(child)];
    });
    return { ...node, content };
  };
  return shown(doc);
}

/** Whether a node is such a sign rather than a word. */
export function isBracketSign(node: DocumentJson): boolean {
  return (
    node.marks?.some(({ type, attrs }) => type === 'wording' && attrs?.['sign'] === true) ?? false
  );
}

type Run = { node: DocumentJson; alternative: unknown; wording: unknown };
type Signs = { before: string; after: string };

function runsOf(node: DocumentJson): Run[] {
  const attrs = node.marks?.find(({ type }) => type === 'wording')?.attrs;
  if (attrs) return [{ node, alternative: attrs['alternative'], wording: attrs['id'] }];
  return (node.content ?? []).flatMap(runsOf);
}

/** Which runs open a bracket, follow another wording, or close it. */
function placesOf(runs: readonly Run[]): [DocumentJson, Signs][] {
  return runs.map((run, place) => {
    const last = runs[place - 1];
    const next = runs[place + 1];
    const opens = last?.alternative !== run.alternative;
    const before = opens ? '[' : last?.wording === run.wording ? '' : ' / ';
    return [run.node, { before, after: next?.alternative === run.alternative ? '' : ']' }];
  });
}

function sign(text: string): DocumentJson[] {
  return text ? [{ type: 'text', text, marks: [SIGN] }] : [];
}
