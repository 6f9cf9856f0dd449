import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from './local-path.rules.ts';

test('a path of this site is kept', () => {
  expect(localPath('/positions/1/sign-off?round=2#ask')).toBe('/positions/1/sign-off?round=2#ask');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a\\b',
  '/\t/evil.example',
  '',
  null,
])('what could lead to another site leads home: %j', (asked) => expect(localPath(asked)).toBe('/'));

test('whatever is asked, a browser stays on this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((s) => `/${s}`),
      ),
      (asked) => {
        const site = 'https://concord.example.org';
        expect(new URL(localPath(asked), site).origin).toBe(site);
      },
    ),
    { numRuns: 10_000 },
  );
});
