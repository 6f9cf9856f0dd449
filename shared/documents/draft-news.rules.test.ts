import { expect, test } from 'vitest';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import { type DraftNews, draftNewsLine, mayHear, readDraftNews } from './draft-news.rules.ts';

const OFFICE: DraftNews = {
  positionId: 'p1',
  topic: 'comments',
  audience: { kind: 'office', officeId: 'tees-valley' },
};
const BOTH: DraftNews = {
  ...OFFICE,
  topic: 'stances',
  audience: { kind: 'office_and_secretariat', officeId: 'tees-valley' },
};
const ALL: DraftNews = { ...OFFICE, topic: 'suggestions', audience: { kind: 'all' } };

const official = (officeId: string): Mandate[] => [{ officeId, role: 'official' }];
const SECRETARIAT: Mandate[] = [{ officeId: null, role: 'secretariat' }];

test('news comes back from its line as it was', () => {
  for (const news of [OFFICE, BOTH, ALL]) expect(readDraftNews(draftNewsLine(news))).toEqual(news);
});

test('a line that is no news is none', () => {
  for (const line of ['', 'p1', 'p1 weather all', 'p1 comments office', 'p1 comments everyone']) {
    expect(readDraftNews(line)).toBeNull();
  }
});

test('of what is one office’s own no other hears that it changed', () => {
  const heard = (mandates: Mandate[]) => [OFFICE, BOTH, ALL].map((news) => mayHear(mandates, news));
  expect(heard(official('tees-valley'))).toEqual([true, true, true]);
  expect(heard(official('west-yorkshire'))).toEqual([false, false, true]);
  expect(heard(SECRETARIAT)).toEqual([false, true, true]);
});
