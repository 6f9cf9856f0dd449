import { expect, test } from 'vitest';
import { readingAddress, readPoint, revisionAddress, versionAddress } from './point.rules.ts';

const READING = '7d9f3f3e-0d5e-4c33-9a51-1a2b3c4d5e6f';

test('an address names a version, a revision, a reading or the live text', () => {
  expect(readPoint(versionAddress(2))).toEqual({ kind: 'version', number: 2 });
  expect(readPoint(revisionAddress(15))).toEqual({ kind: 'revision', number: 15 });
  expect(readPoint(readingAddress(READING))).toEqual({ kind: 'reading', id: READING });
  expect(readPoint('live')).toEqual({ kind: 'live' });
});

test.each([
  '',
  '2',
  'v0',
  'v-1',
  'v1 ',
  'V1',
  'r',
  'v123456',
  'lives',
  'read-1',
  `read-${READING}x`,
])('the address "%s" names nothing', (address) => {
  expect(readPoint(address)).toBeNull();
});
