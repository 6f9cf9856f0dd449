import { expect, test } from 'vitest';
import { sectionOf, sectionsFor } from './places.ts';

test('what is the secretariat’s alone is not offered to offices', () => {
  const offered = (secretariat: boolean) =>
    sectionsFor(secretariat).flatMap(({ pages }) => pages.map(({ to }) => to));
  expect(offered(true)).toContain('/people');
  expect(offered(false)).not.toContain('/people');
});

test('a page lies in the section it is listed in, however deep', () => {
  const sections = sectionsFor(true);
  expect(sectionOf(sections, '/positions/1/draft')?.words).toBe('Positions');
  expect(sectionOf(sections, '/rounds')?.words).toBe('Positions');
  expect(sectionOf(sections, '/responses')?.words).toBe('Government');
  expect(sectionOf(sections, '/position')).toBeUndefined();
  expect(sectionOf(sections, '/')).toBeUndefined();
});

test('no page is listed twice', () => {
  const pages = sectionsFor(true).flatMap((section) => section.pages.map(({ to }) => to));
  expect(new Set(pages).size).toBe(pages.length);
});
