import { expect, test } from 'vitest';
import {
  privateNumbersIn,
  privateNumberWords,
  withoutPrivateNumbers,
} from './private-number.rules.ts';

test.each([
  ['Ring her on 07700 900123 after six', '07700 900123'],
  ['07700900123', '07700900123'],
  ['mobile:07700-900-123.', '07700-900-123'],
  ['Call +44 7700 900123', '+44 7700 900123'],
  ['Call +44 (0)20 7946 0958.', '+44 (0)20 7946 0958'],
  ['0044 20 7946 0958', '0044 20 7946 0958'],
  ['44 7700 900123', '44 7700 900123'],
  ['the office (0114) 496 0123, ask for Sam', '(0114) 496 0123'],
  ['020 7946 0958', '020 7946 0958'],
  ['with no-break spaces 020\u00a07946\u00a00958', '020\u00a07946\u00a00958'],
  ['with en dashes 020–7946–0958', '020–7946–0958'],
  ['01697 73123', '01697 73123'],
  ['Dublin +353 1 496 0123', '+353 1 496 0123'],
  ['on 12 11 2026 she gave 07700 900123', '07700 900123'],
])('%s holds a phone number', (text, found) => {
  expect(privateNumbersIn(text)).toEqual([{ kind: 'phone', found }]);
});

test.each([
  'on 23 November 2026',
  'on 23/11/2026 and 01/12/2026',
  'from 01-12-2026 10.30 to 02-12-2026',
  '2026-11-29, 2026-11-30',
  'between 01.12.2026 and 02.12.2026 12:00',
  '£1,234,567,890 over 4 years',
  '£07123456789',
  '0.7123456789 of it',
  'about 1234567890 passengers',
  'our reference MC2026/01234567890',
  'reference TO-07700900123',
  'case 00123456789',
  'company number 01234567',
  'rooms 101 102 103 104 105',
  'up 0.5%, then 1.75% and 2.25%',
  'the A1, the M62 and the 192 bus, platforms 1 2 3 4 5 6 7 8 9 10',
  '1997 2001 2005 2010 2015 2017 2019 2024',
])('%s holds none', (text) => {
  expect(privateNumbersIn(text)).toEqual([]);
});

test('a personal address is private and that of a public body is not', () => {
  const text = 'Write to sam.lee@gmail.com or sam.lee@dft.gov.uk, not to lee@example.org.';
  expect(privateNumbersIn(text)).toEqual([
    { kind: 'email', found: 'sam.lee@gmail.com' },
    { kind: 'email', found: 'lee@example.org' },
  ]);
});

test('an address that only ends like a public body is private', () => {
  expect(privateNumbersIn('sam@notgov.uk')).toHaveLength(1);
});

test('a word as long as a whole mail is read in no time', { timeout: 2_000 }, () => {
  for (const long of ['a', '1', 'a@', '+44 ', '0 1 ']) {
    expect(
      privateNumbersIn(`${long.repeat(100_000 / long.length)} ring 07700 900123`),
    ).toContainEqual({
      kind: 'phone',
      found: '07700 900123',
    });
  }
});

test('each is left out where it stands, and nothing else changes', () => {
  expect(withoutPrivateNumbers('Ring 07700 900123 (or a@b.org) on 01/12/2026.')).toBe(
    'Ring [phone number left out] (or [email address left out]) on 01/12/2026.',
  );
});

test('the words say what was found and where', () => {
  expect(privateNumberWords('What was said', 'Ring 07700 900123')).toBe(
    'What was said holds what looks like a phone number, “07700 900123”. Take it out, or save with it left out.',
  );
  expect(privateNumberWords('What was said', 'Nothing')).toBeNull();
});
