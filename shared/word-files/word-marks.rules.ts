/**
 * How Concord's own names for things survive in a Word file: as bookmarks, which Word and
 * LibreOffice keep with the words they stand on. A bookmark's name holds at most 40 characters.
 */
export type Named = 'block' | 'insertion' | 'deletion' | 'wording' | 'comment';

const LETTERS: Record<Named, string> = {
  block: 'b',
  insertion: 'i',
  deletion: 'd',
  wording: 'w',
  comment: 'c',
};
const NAMED = new Map(Object.entries(LETTERS).map(([what, letter]) => [letter, what as Named]));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAME = /^_c([bcdiw])([0-9a-f]{32})_[0-9a-z]{1,4}$/;
/** The last part keeps names apart where one proposal stands in several places. */
const MOST = 36 ** 4;

/** Null for what has no id of the kind that names blocks and proposals. */
export function bookmarkName(what: Named, id: unknown, number: number): string | null {
  if (typeof id !== 'string' || !UUID.test(id) || number >= MOST) return null;
  return `_c${LETTERS[what]}${id.replaceAll('-', '')}_${number.toString(36)}`;
}

export function readBookmarkName(name: string): { what: Named; id: string } | null {
  const [, letter = '', hex = ''] = NAME.exec(name) ?? [];
  const what = NAMED.get(letter);
  if (!what) return null;
  return { what, id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

/** The paragraph styles that say what a paragraph is, by their names in Word. */
export const WORD_STYLES = {
  clause: 'Concord clause',
  clauseMore: 'Concord clause, further',
  ask: 'Concord ask',
  askMore: 'Concord ask, further',
  askLabel: 'Concord ask label',
  list: 'Concord list',
  cell: 'Concord cell',
  head: 'Concord table heading',
  space: 'Concord space',
  title: 'Concord title',
} as const;
export type WordStyle = keyof typeof WORD_STYLES;

/** Letters alone, as Word makes them from names itself: "ConcordClauseFurther". */
export function styleId(style: WordStyle): string {
  return WORD_STYLES[style]
    .replace(/[^A-Za-z ]/g, '')
    .replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Character styles of what Concord sets by itself: no word of the text. */
export const LABEL_STYLE = { id: 'ConcordLabel', name: 'Concord label' };
export const SIGN_STYLE = { id: 'ConcordBracket', name: 'Concord bracket' };
/** The custom property that says which position's text a file holds. */
export const POSITION_PROPERTY = 'Concord position';
