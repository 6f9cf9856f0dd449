import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { TrackedChange } from '#shared/word-files/word-file.state.ts';
import { WORD_STYLES, type WordStyle } from '#shared/word-files/word-marks.rules.ts';
import { quotePieces, underComments } from './comments-read.ts';
import { type Piece, PLAIN, type Proposed, readRuns } from './read-runs.ts';
import { type Author, authorOf, idsNamed, missed, newChange, type Reading } from './reading.ts';
import { type ListKind, type ListPlace, listPlace, type Style } from './word-parts.ts';
import { child, settingOf, type Xml } from './xml.ts';

export type WordParagraph = {
  kind: WordStyle | 'heading' | 'plain';
  headingLevel: number;
  list: (ListPlace & ListKind) | null;
  content: DocumentJson[];
  /** Concord's own name for the block that begins here. */
  blockId: string | null;
  /** Who proposes the paragraph as a whole, its end included. */
  brought: Author | null;
};

const KINDS = new Map(
  Object.entries(WORD_STYLES).map(([kind, name]) => [name.toLowerCase(), kind as WordStyle]),
);

export function readParagraph(reading: Reading, paragraph: Xml): WordParagraph {
  const settings = child(paragraph, 'w:pPr');
  const before = new Set(idsNamed(reading, 'block'));
  const { pieces, seen } = readWithNames(reading, paragraph);
  const { kind, headingLevel, list } = placeOf(reading, settings);
  return {
    kind,
    headingLevel,
    list,
    content: nodesOf(reading, pieces),
    blockId: seen.find((id) => !before.has(id)) ?? [...before][0] ?? null,
    brought: broughtBy(reading, settings, pieces),
  };
}

/** The runs, with every block's name that began among them. */
function readWithNames(reading: Reading, paragraph: Xml) {
  const seen: string[] = [];
  const pieces = paragraph.children.flatMap((element) => {
    const found = readRuns(reading, { ...paragraph, children: [element] }, PLAIN);
    seen.push(...idsNamed(reading, 'block'));
    return found;
  });
  const commented = underComments(reading.comments, pieces);
  quotePieces(
    reading.comments,
    commented.map(({ what, comments }) => ({ words: 'text' in what ? what.text : '', comments })),
  );
  return { pieces: commented, seen };
}

function placeOf(reading: Reading, settings: Xml | undefined) {
  const styles = chainOf(reading, settingOf(settings, 'w:pStyle'));
  const own = styles.map(({ name }) => KINDS.get(name)).find((kind) => kind !== undefined);
  const [, level] = /^heading (\d)/.exec(headingName(styles)) ?? [];
  const place = listPlace(settings) ?? styles.find(({ list }) => list)?.list ?? null;
  const listKind = place && reading.parts.listKind(place);
  const kind = own ?? (level ? ('heading' as const) : ('plain' as const));
  const list = kind !== 'heading' && place && listKind ? { ...place, ...listKind } : null;
  return { kind, headingLevel: Number(level ?? 0), list };
}

function headingName(styles: readonly Style[]): string {
  const name = styles.map((style) => style.name).find((each) => /^(heading \d|title$)/.test(each));
  return name === 'title' ? 'heading 1' : (name ?? '');
}

/** A style and what it is based on; no deeper than anybody builds them. */
function chainOf(reading: Reading, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let at = id; at !== undefined && chain.length < 10; ) {
    const style: Style | undefined = reading.parts.styles.get(at);
    if (style) chain.push(style);
    at = style?.basedOn;
  }
  return chain;
}

/** A paragraph is brought whole when its end is inserted and so is all in it. */
function broughtBy(reading: Reading, settings: Xml | undefined, pieces: Piece[]): Author | null {
  const mark = child(settings, 'w:rPr');
  const inserted = child(mark, 'w:ins') ?? child(mark, 'w:moveTo');
  const deleted = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
  const change = child(settings, 'w:pPrChange') ?? child(mark, 'w:rPrChange');
  if (change) missed(reading, 'formatting_change', authorOf(change).author);
  if (deleted && pieces.some((piece) => !piece.deleted)) {
    missed(reading, 'paragraph_join', authorOf(deleted).author);
  }
  if (!inserted) return null;
  const author = authorOf(inserted);
  if (pieces.every((piece) => piece.inserted)) return author;
  missed(reading, 'paragraph_split', author.author);
  return null;
}

type Mark = NonNullable<DocumentJson['marks']>[number];
type Side = 'inserted' | 'deleted';

/** Pieces as nodes. Neighbouring changes by one author are one change, as a replacement is. */
function nodesOf(reading: Reading, pieces: readonly Piece[]): DocumentJson[] {
  let last: TrackedChange | null = null;
  const changeOf = (proposed: Proposed): TrackedChange => {
    const same = last && last.author === proposed.author && last.at === proposed.at;
    const change =
      same && last ? last : newChange(reading, { author: proposed.author, at: proposed.at });
    last = change;
    return change;
  };
  return pieces.map((piece) => {
    const proposals = (['inserted', 'deleted'] as Side[]).flatMap((side) =>
      proposalMarks(piece, side, changeOf),
    );
    if (proposals.length === 0) last = null;
    return nodeOf(piece, [...looksOf(piece), ...proposals, ...commentsOn(piece)]);
  });
}

function proposalMarks(piece: Piece, side: Side, changeOf: (p: Proposed) => TrackedChange): Mark[] {
  const proposed = piece[side];
  if (!proposed) return [];
  const { ids, author, at } = proposed;
  const type = side === 'inserted' ? 'insertion' : 'deletion';
  const known = ids.length > 0 ? ids : [changeOf(proposed).id];
  return known.map((id) => ({ type, attrs: { id, author, at } }));
}

function looksOf({ bold, italic, href, wording, sign }: Piece): Mark[] {
  return [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
    ...(wording === null ? [] : [{ type: 'wording', attrs: { id: wording } }]),
    ...(sign ? [{ type: 'wording', attrs: { sign } }] : []),
  ];
}

function commentsOn({ comments }: Piece): Mark[] {
  return comments.map((id) => ({ type: 'comment', attrs: { id } }));
}

function nodeOf({ what }: Piece, marks: Mark[]): DocumentJson {
  const proposals = marks.filter(({ type }) => type === 'insertion' || type === 'deletion');
  if ('text' in what) return { type: 'text', text: what.text, marks };
  if ('footnote' in what) {
    return { type: 'footnote', attrs: { text: what.footnote }, marks: proposals };
  }
  return { type: 'hardBreak', marks: proposals };
}
