import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { atomFeed, jsonFeed, sitemap } from './feed.rules.ts';

const LETTER = {
  title: 'Fares & "fairness" <now>',
  summary: 'Keep £2.\u0007',
  url: 'https://example.org/public/fares-2026-abc123',
  publicFrom: new Date('2026-11-25T00:01:00Z'),
  changedAt: new Date('2026-11-24T12:00:00Z'),
};
const FEED = { url: 'https://example.org/public', letters: [LETTER] };

/** The text of every element of a name; a document that is not well formed throws. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let words = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    words = '';
  });
  parser.on('text', (text) => {
    words += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) texts.push(words);
  });
  parser.write(xml).close();
  return texts;
}

test('a feed is well-formed XML whatever a title holds', () => {
  expect(textsOf(atomFeed(FEED), 'title')).toEqual([
    'UK Mayors: joint positions',
    'Fares & "fairness" <now>',
  ]);
  expect(textsOf(atomFeed(FEED), 'summary')).toEqual(['Keep £2.']);
  expect(textsOf(sitemap(FEED), 'loc')).toEqual([FEED.url, LETTER.url]);
});

test('what came out of an embargo changed when the embargo ended', () => {
  expect(textsOf(atomFeed(FEED), 'updated')).toEqual([
    '2026-11-25T00:01:00.000Z',
    '2026-11-25T00:01:00.000Z',
  ]);
  expect(jsonFeed(FEED).items).toMatchObject([
    { id: LETTER.url, date_modified: '2026-11-25T00:01:00.000Z' },
  ]);
});

test('a feed of nothing is a feed', () => {
  expect(textsOf(atomFeed({ ...FEED, letters: [] }), 'updated')).toEqual([
    '1970-01-01T00:00:00.000Z',
  ]);
  expect(jsonFeed({ ...FEED, letters: [] }).items).toEqual([]);
});
