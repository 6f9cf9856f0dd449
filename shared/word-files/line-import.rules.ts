import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Part, wordDifference } from '#shared/revisions/word-difference.rules.ts';
import { withMarks } from '#shared/suggestions/atom-proposal.rules.ts';
import { type Proposal, proposalOf } from '#shared/suggestions/proposal.rules.ts';
import { between, type Line, type Run } from './line.rules.ts';

type Mark = NonNullable<DocumentJson['marks']>[number];

/** Changes to one line, places as they are before any of them. */
export type LineEdit =
  | { at: number; length: number; strike: Mark }
  | { at: number; insert: string; marks: Mark[] }
  | { at: number; atom: DocumentJson };

export type Proposing = {
  /** A proposal by whoever brings the file in, for what Word did not track. */
  propose: () => Proposal;
  /** Whether this proposal came with the file, rather than being in the draft already. */
  isNew: (id: string) => boolean;
};

/**
 * What a file says differently from a line of the draft, as proposals: words it lacks are struck,
 * words it brings are put in, and nothing that others proposed meanwhile is touched. A footnote or
 * line break counts as a word.
 */
export function lineEdits(present: Line, file: Line, proposing: Proposing): LineEdit[] {
  const parts = lineDifference(present, file);
  const place = { present: 0, file: 0 };
  let own = onceOnly(proposing.propose);
  return parts.flatMap(({ op, text }) => {
    const here = between(present, place.present, place.present + text.length);
    const there = between(file, place.file, place.file + text.length);
    const edits = EDITS[op]({
      present,
      place: { ...place },
      here,
      there,
      isNew: proposing.isNew,
      own,
    });
    // What stands between the same words is one change, and what follows them another.
    if (op === 'same') own = onceOnly(proposing.propose);
    if (op !== 'added') place.present += text.length;
    if (op !== 'removed') place.file += text.length;
    return edits;
  });
}

/** Stands where a proposal begins or ends, so that "the" struck before "all" is not one word. */
const SEAM = '\u0001';

/** Word by word, what a line of a file says otherwise than the draft. */
export function lineDifference(present: Line, file: Line): Part[] {
  const signs = signsFor([...present.runs, ...file.runs]);
  return wordDifference(withSeams(present, signs), withSeams(file, signs))
    .map(({ op, text }) => ({ op, text: text.replaceAll(SEAM, '') }))
    .filter(({ text }) => text !== '');
}

function withSeams({ runs }: Line, signs: ReadonlyMap<string, string>): string {
  return runs
    .map(({ text, atom, marks }) => {
      const word = atom ? (signs.get(sayingOf(atom)) ?? text) : text;
      return marks.some((mark) => proposalOf(mark)) ? SEAM + word + SEAM : word;
    })
    .join('');
}

/** The first letter that no text uses. */
const PRIVATE_USE = 0xe000;

/** One letter for all footnotes that say the same, and one for line breaks. */
function signsFor(runs: readonly Run[]): Map<string, string> {
  const said = new Set(runs.flatMap(({ atom }) => (atom ? sayingOf(atom) : [])));
  return new Map([...said].map((each, at) => [each, String.fromCharCode(PRIVATE_USE + at)]));
}

function sayingOf({ type, attrs }: DocumentJson): string {
  return `${type} ${attrs?.['text'] ?? ''}`;
}

type Place = { present: number; file: number };
type Compared = Pick<Proposing, 'isNew'> & {
  present: Line;
  place: Place;
  here: readonly Run[];
  there: readonly Run[];
  own: () => Proposal;
};

const EDITS: Record<'same' | 'added' | 'removed', (compared: Compared) => LineEdit[]> = {
  same: struckInFile,
  added: insertedHere,
  removed: struckHere,
};

function onceOnly<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Words both have, that somebody struck in Word. */
function struckInFile({ place, here, there, isNew }: Compared): LineEdit[] {
  return there.flatMap((run) => {
    const strike = run.marks.find((mark) => mark.type === 'deletion' && isNew(idOf(mark)));
    if (!strike) return [];
    const from = place.present + (run.at - place.file);
    return open(here, from, from + run.length).map(({ at, length }) => ({ at, length, strike }));
  });
}

/** Words the file no longer has. What is only proposed here was not in it, or goes by itself. */
function struckHere({ here, own }: Compared): LineEdit[] {
  return here
    .filter(({ marks }) => !marks.some((mark) => proposalOf(mark)))
    .map(({ at, length }) => ({ at, length, strike: { type: 'deletion', attrs: own() } }));
}

/** The parts of these words that nobody has struck yet. */
function open(here: readonly Run[], from: number, to: number): Run[] {
  return between({ runs: here.filter(({ marks }) => !marks.some(isDeletion)) }, from, to);
}

function insertedHere({ present, place, there, isNew, own }: Compared): LineEdit[] {
  const at = place.present;
  const bracket = bracketAround(present, at);
  return there
    .filter(({ marks }) => !marks.some(isDeletion))
    .map(({ text, atom, marks }) => {
      const looks = marks.filter(({ type }) => LOOKS.has(type));
      const tracked = marks.find((mark) => mark.type === 'insertion' && isNew(idOf(mark)));
      const insertion = tracked ?? { type: 'insertion', attrs: own() };
      if (atom) return { at, atom: withMarks(atom, [insertion]) };
      return { at, insert: text, marks: [...looks, insertion, ...bracket] };
    });
}

const LOOKS = new Set(['bold', 'italic', 'link']);

/** What is put in between the words of one wording belongs to it. */
function bracketAround(present: Line, at: number): Mark[] {
  const before = wordingAt(present, at - 1);
  const after = wordingAt(present, at);
  return before && after && before.attrs?.['id'] === after.attrs?.['id'] ? [before] : [];
}

function wordingAt(line: Line, at: number): Mark | undefined {
  return between(line, at, at + 1)[0]?.marks.find(({ type }) => type === 'wording');
}

function isDeletion({ type }: Mark): boolean {
  return type === 'deletion';
}

function idOf({ attrs }: Mark): string {
  return String(attrs?.['id']);
}
