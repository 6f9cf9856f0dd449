import type { Substance } from './carry.state.ts';

const list = (words: string) => new Set(words.split(' '));

const NUMBERS = list(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred ' +
    'thousand million billion trillion first second third fourth fifth half halves quarter quarters ' +
    'thirds dozen once twice double treble percent percentage cent all every each both any some most ' +
    'few several many more less fewer least',
);
const DATES = list(
  'january february march april may june july august september october november december monday ' +
    'tuesday wednesday thursday friday saturday sunday spring summer autumn winter day days week ' +
    'weeks month months year years annual annually quarterly today tomorrow now immediately',
);
const MONEY = list('pound pounds pence penny sterling p m bn');
const NEGATIONS = list(
  'no not none nor neither never nobody nothing nowhere without cannot unless except only hardly ' +
    'scarcely barely rarely instead against',
);
const MODALS = list(
  'must shall should will would may might can could ought need needs needed have has had',
);
/** Words that open a sentence and name nobody. */
const OPENING = list(
  'the this that these those a an we our us it its they their there here in on at of for from to by ' +
    'with as and but or so if when while where who which what how why after before since because ' +
    'although though however also both such',
);

type Means = (word: string, plain: string) => boolean;

const MEANINGS: [Substance, Means][] = [
  ['number', (word, plain) => /[\p{N}%]/u.test(word) || NUMBERS.has(plain)],
  ['date', (_word, plain) => DATES.has(plain)],
  ['money', (word, plain) => /\p{Sc}/u.test(word) || MONEY.has(plain)],
  ['name', (word, plain) => /\p{Lu}/u.test(word) && !OPENING.has(plain)],
  ['negation', (_word, plain) => NEGATIONS.has(plain) || plain.endsWith("n't")],
  ['modal_verb', (_word, plain) => MODALS.has(plain) || /'(ll|d|ve)$/.test(plain)],
];

/**
 * What a word that was put in or taken out may mean, so that leaving it to somebody's declaration
 * would be wrong. Errs towards naming too much: a capital that does not merely open a sentence
 * counts as a name.
 */
export function substanceOf(word: string): Substance[] {
  return MEANINGS.flatMap(([substance, means]) =>
    means(word, word.toLowerCase()) ? [substance] : [],
  );
}
