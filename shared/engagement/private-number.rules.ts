/** What must not stand in a log that others may come to read, where it was found. */
export type PrivateNumber = { kind: 'phone' | 'email'; found: string };

const MASKS: Record<PrivateNumber['kind'], string> = {
  phone: '[phone number left out]',
  email: '[email address left out]',
};

/** Hyphens and spaces of every width, each one character wide, so that places stay the same. */
function plainSigns(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** A day written in figures: 23-11-2026, 23 11 2026. */
const DAY = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-. ])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/g;

/** Not within a word, a sum, a fraction or a longer reference. */
const BEFORE = '(?<![\\w£$€/.,#+-])';
const AFTER = '(?![\\w/%]|[.,-]\\d)';
const GAP = '[ .()-]{0,3}';

const PHONES = [
  // +44 (0)20 7946 0958, 0044 7700 900123, 44 7700 900123
  new RegExp(
    `(?<![\\w£$€/.,#+-])(?:\\+|00)44${GAP}(?:0${GAP})?[1-9](?:${GAP}\\d){8,9}${AFTER}`,
    'g',
  ),
  new RegExp(`${BEFORE}44${GAP}7(?:${GAP}\\d){9}${AFTER}`, 'g'),
  // 07700 900123, 020 7946 0958, (0114) 496 0123: eleven figures
  new RegExp(`${BEFORE}\\(?0(?!\\.)${GAP}[1-37-9](?:${GAP}\\d){9}${AFTER}`, 'g'),
  // 01697 73123: the ten figures some places still have, grouped as they are
  new RegExp(`${BEFORE}\\(?01\\d{3,4}\\)?[ -]\\d{4,5}${AFTER}`, 'g'),
  // +353 1 496 0123
  new RegExp(`(?<![\\w£$€/.,#+-])\\+[1-9]\\d{0,2}(?:${GAP}\\d){7,11}${AFTER}`, 'g'),
];

/** No name before the @ is longer (RFC 5321): without an end a word as long as a mail takes seconds. */
const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
/** Where people write from at work: these addresses are an office's, not a person's own. */
const PUBLIC_BODY =
  /(?:^|[.@])(?:gov\.uk|gov\.scot|gov\.wales|parliament\.uk|parliament\.scot|nhs\.uk|nhs\.net|police\.uk|ac\.uk)$/i;

type Place = PrivateNumber & { from: number; to: number };

/** Every phone number and personal email address in a text, in the order they stand. */
export function privateNumbersIn(text: string): PrivateNumber[] {
  return placesIn(text).map(({ kind, found }) => ({ kind, found }));
}

/** The text with each of them replaced by words that say what stood there. */
export function withoutPrivateNumbers(text: string): string {
  return placesIn(text).reduceRight(
    (rest, { kind, from, to }) => rest.slice(0, from) + MASKS[kind] + rest.slice(to),
    text,
  );
}

function placesIn(text: string): Place[] {
  const plain = plainSigns(text);
  const emails = matches('email', EMAIL, plain, text).filter(
    ({ found }) => !PUBLIC_BODY.test(found),
  );
  const undated = plain.replace(DAY, (day) => '_'.repeat(day.length));
  const phones = PHONES.flatMap((pattern) => matches('phone', pattern, undated, text));
  return withoutOverlaps([...emails, ...phones]);
}

function matches(kind: Place['kind'], pattern: RegExp, plain: string, text: string): Place[] {
  return [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => {
    const found = text.slice(index, index + length).trim();
    return { kind, found, from: index, to: index + length };
  });
}

function withoutOverlaps(places: readonly Place[]): Place[] {
  const ordered = places.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Place[] = [];
  for (const place of ordered) {
    if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place);
  }
  return kept;
}

const KIND_WORDS: Record<PrivateNumber['kind'], string> = {
  phone: 'a phone number',
  email: 'a personal email address',
};

/** Says what was found in one field; null where there is nothing. */
export function privateNumberWords(field: string, text: string): string | null {
  const found = privateNumbersIn(text);
  if (found.length === 0) return null;
  const each = found.map((one) => `${KIND_WORDS[one.kind]}, “${one.found}”`).join(', and ');
  return `${field} holds what looks like ${each}. Take it out, or save with it left out.`;
}
