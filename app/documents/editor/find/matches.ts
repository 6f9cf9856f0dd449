import type { Node } from '@tiptap/pm/model';

export type Sought = { words: string; matchCase: boolean; wholeWords: boolean };
export type Match = { from: number; to: number };

/**
 * Where the words stand, in order and without overlap, each within one paragraph. Letters that look
 * alike are alike: composed and decomposed accents, straight and curly quotes, any kind of space. An
 * accent is part of its letter: "Mon" is not found in "Môn". Words somebody proposes to take out are
 * not found, since replacing them would bring them back.
 */
export function matchesIn(doc: Node, sought: Sought): Match[] {
  const wanted = folded(lettersOf(sought.words), sought).letters;
  const found: Match[] = [];
  if (wanted === '') return found;
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of matchesOf(lineOf(node, sought), wanted, sought)) {
      found.push({ from: place + 1 + from, to: place + 1 + to });
    }
    return false;
  });
  return found;
}

/** A letter as it is compared, and which part of its paragraph it stands for. */
type Letter = { as: string; from: number; to: number };
/** The letters of a paragraph as one string; `from` and `to` have an entry for each unit of it. */
type Line = { letters: string; from: number[]; to: number[] };

function matchesOf(line: Line, wanted: string, { wholeWords }: Sought): Match[] {
  const { letters, from, to } = line;
  const found: Match[] = [];
  let at = letters.indexOf(wanted);
  while (at >= 0) {
    const end = at + wanted.length;
    const fits = wholeLetters(line, at, end) && (!wholeWords || wholeWord(letters, at, end));
    if (fits) found.push({ from: from[at] ?? 0, to: to[end - 1] ?? 0 });
    at = letters.indexOf(wanted, fits ? end : at + 1);
  }
  return found;
}

function wholeLetters({ from }: Line, at: number, end: number): boolean {
  return from[at] !== from[at - 1] && from[end] !== from[end - 1];
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]/u;

function wholeWord(letters: string, at: number, end: number): boolean {
  const before = letters.slice(Math.max(0, at - 2), at);
  return !WORD_BEFORE.test(before) && !WORD_AFTER.test(letters.slice(end, end + 2));
}

type Kept = { exact?: Line; lower?: Line };
/** A paragraph that has not changed is the same node, and is read once. */
const LINES = new WeakMap<Node, Kept>();

function lineOf(textblock: Node, sought: Sought): Line {
  const kept = LINES.get(textblock) ?? {};
  const which = sought.matchCase ? 'exact' : 'lower';
  const line = kept[which] ?? folded(lettersIn(textblock), sought);
  LINES.set(textblock, { ...kept, [which]: line });
  return line;
}

function folded(letters: Letter[], { matchCase }: Pick<Sought, 'matchCase'>): Line {
  const line: Line = { letters: '', from: [], to: [] };
  for (const { as, from, to } of letters) {
    const said = matchCase ? as : as.toLowerCase();
    line.letters += said;
    for (let unit = 0; unit < said.length; unit += 1) {
      line.from.push(from);
      line.to.push(to);
    }
  }
  return line;
}

/** Stands for what is no letter, such as a footnote; nobody can look for it. */
const NO_LETTER = '\uFFFC';

function lettersIn(textblock: Node): Letter[] {
  const found: Letter[] = [];
  let text = '';
  let begin = 0;
  const finish = () => {
    found.push(...lettersOf(text, begin));
    text = '';
  };
  textblock.forEach((node, place) => {
    if (node.isText && !node.marks.some(({ type }) => type.name === 'deletion')) {
      if (text === '') begin = place;
      text += node.text ?? '';
      return;
    }
    finish();
    found.push({ as: NO_LETTER, from: place, to: place + node.nodeSize });
  });
  finish();
  return found;
}

const LETTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function lettersOf(text: string, begin = 0): Letter[] {
  return Array.from(LETTERS.segment(text), ({ segment, index }) => ({
    as: alike(segment),
    from: begin + index,
    to: begin + index + segment.length,
  }));
}

function alike(letter: string): string {
  if (/[‘’]/.test(letter)) return "'";
  if (/[“”]/.test(letter)) return '"';
  return /^\s$/.test(letter) ? ' ' : letter.normalize('NFC');
}
