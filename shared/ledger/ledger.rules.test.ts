import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/hash.ts';
import { isExact } from './ledger.rules.ts';

test('canonical JSON is that of RFC 8785: keys by their UTF-16 units, strings escaped one way', () => {
  // The RFC's own examples of sections 3.2.2 and 3.2.3, as far as strings, integers and booleans go.
  const sorted = canonicalJson({
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  });
  const escaped = canonicalJson({
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  });

  expect(sorted).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
      '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  );
  expect(escaped).toBe('{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
});

test('integers are written alike up to the largest that is exact', () => {
  const largest = Number.MAX_SAFE_INTEGER;

  expect(canonicalJson([0, -0, 1, -1, largest, -largest])).toBe(
    '[0,0,1,-1,9007199254740991,-9007199254740991]',
  );
});

test('strings, whole numbers, booleans and null are exact, nested as they may be', () => {
  const exact = ['£2', 0, -7, 2 ** 53 - 1, true, null, undefined, { a: [{ b: 'c' }, 4] }];
  const inexact = [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', 1n, () => 1];

  expect(exact.filter((value) => !isExact(value))).toEqual([]);
  expect(inexact.filter((value) => isExact({ deep: [value] }))).toEqual([]);
});
