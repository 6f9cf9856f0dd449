import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { aMeeting } from '#tests/fixtures/meeting.ts';
import { pagesAs } from '#tests/fixtures/pages.ts';
import {
  actFor,
  aForumThatLogs,
  aSealedRound,
  aSoundingOfThree,
  type Forum,
  logInPrivate,
  OFFICE,
} from '#tests/fixtures/private-acts.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { answer } from '#tests/fixtures/sounding.ts';
import { twinsOf } from '#tests/fixtures/twins.ts';
import { withoutChance } from '#tests/fixtures/without-chance.ts';
import { BUILD_FOLDER } from './running-server.ts';

/** Every page is asked of two forums by a busy machine. */
vi.setConfig({ testTimeout: 300_000 });

const ALLY = 'west-yorkshire';

/** Pages, files and feeds; those about one thing take its id. */
const ADDRESSES = [
  '/',
  '/positions',
  '/positions/:positionId',
  '/positions/:positionId/board',
  '/positions/:positionId/sign-off',
  '/positions/:positionId/stances',
  '/positions/:positionId/history',
  '/rounds',
  '/responses',
  '/commitments',
  '/campaigns',
  '/engagement',
  '/engagement/follow-ups',
  '/engagement/seat-at-the-table',
  '/engagement/topics',
  '/soundings',
  '/soundings/:soundingId',
  '/soundings/:soundingId/return',
  '/meetings',
  '/meetings/:meetingId',
  '/actions',
  '/practices',
  '/divergence',
  '/offices',
  '/offices/tees-valley',
  '/search?words=fare',
  '/search?words=tutors',
  '/scorecard',
  '/ledger',
  '/notifications',
  '/exports',
  '/exports/decisions.csv',
  '/exports/sounding_answers.json',
  '/exports/engagements.csv',
  '/exports/follow_ups.json',
  '/calendar-feed/:token',
  '/public',
  '/public/feed.atom',
  '/public/feed.json',
  '/sitemap.xml',
] as const;

type Asked = Record<string, string | number>;

/** What each address shows to each of these people, but for what chance makes different. */
async function shown(forum: Forum, people: Record<string, ScenePerson | null>, ids: Asked) {
  const answers: Record<string, string> = {};
  for (const [who, person] of Object.entries(people)) {
    const read = await pagesAs(forum, person, path.resolve(BUILD_FOLDER));
    for (const address of ADDRESSES) {
      const { status, text } = await read(address.replace(/:(\w+)/, (_, id) => `${ids[id] ?? id}`));
      answers[`${address}, read by ${who}`] = `${status}\n${withoutDraws(text)}`;
    }
  }
  return answers;
}

/** Rows made in each forum by itself, and the number used once that scripts carry. */
function withoutDraws(text: string): string {
  return withoutChance(text)
    .replace(/[0-9a-f]{8}(?: [0-9a-f]{8})+/g, 'hash')
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/"cspNonce":"[^"]*"/g, 'nonce')
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id');
}

/** People of other offices, inside the coalition and outside it, and the public. */
function othersOf(forum: Forum) {
  return {
    'an official of another office': forum.official(ALLY),
    'a delegate of another office': forum.delegate(ALLY),
    'an office outside it': forum.official('north-east'),
    nobody: null,
  };
}

/** Which addresses differ, each with the first place where it does. */
function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  return Object.keys(one).flatMap((address) => {
    const [here = '', there = ''] = [one[address], other[address]];
    if (here === there) return [];
    const at = [...here].findIndex((sign, place) => sign !== there[place]);
    return [`${address}: “${here.slice(at - 60, at + 60)}” or “${there.slice(at - 60, at + 60)}”`];
  });
}

/** The address of a calendar feed of the ally's official, made before the forums part. */
async function feedOf(forum: Forum): Promise<string> {
  await aMeeting(forum, { officeIds: [ALLY] });
  const { address } = await forum.as(forum.official(ALLY)).calendarFeed.replace();
  return address.split('/').at(-1) ?? '';
}

test('until a sealed round closes, no page shows another office how one of them stands', async () => {
  const sealed = await aSealedRound();
  await using _scene = sealed.scene;
  const ids = { ...sealed.ids, token: await feedOf(sealed.scene) };
  await using twins = await twinsOf(sealed.scene);
  await actFor(twins.one, sealed, true);
  await actFor(twins.other, sealed, false);

  const one = await shown(twins.one, othersOf(twins.one), ids);
  const other = await shown(twins.other, othersOf(twins.other), ids);

  expect(differing(one, other)).toEqual([]);
  const allys = Object.entries(one).filter(([address]) =>
    address.endsWith('official of another office'),
  );
  expect(allys.filter(([, text]) => !text.startsWith('200'))).toEqual([]);
  expect(one['/positions/:positionId/board, read by an official of another office']).toMatch(
    /^200\n[\s\S]*Sealed/,
  );
  const own = { own: twins.one.official(OFFICE) };
  expect(
    differing(await shown(twins.one, own, ids), await shown(twins.other, own, ids)),
    'the office itself sees the difference',
  ).not.toEqual([]);
});

test('until a sounding closes, no page shows anybody else what an office answers', async () => {
  const asked = await aSoundingOfThree();
  await using _scene = asked.scene;
  const ids = { ...asked.ids, token: await feedOf(asked.scene) };
  await using twins = await twinsOf(asked.scene);
  await answer(twins.one, ids.soundingId, OFFICE, { words: ['Too few tutors.'] });
  const silent = { response: 'no_view' as const, words: [], attribution: null };
  await answer(twins.other, ids.soundingId, OFFICE, silent);
  const readers = (forum: Forum) => ({ ...othersOf(forum), secretariat: forum.secretariat });

  const one = await shown(twins.one, readers(twins.one), ids);
  const other = await shown(twins.other, readers(twins.other), ids);

  expect(differing(one, other)).toEqual([]);
  expect(one['/soundings/:soundingId, read by secretariat']).toMatch(/^200\n/);
});

test('what an office logs for itself changes no page of anybody else’s', async () => {
  const logging = await aForumThatLogs();
  await using _scene = logging.scene;
  const ids = { ...logging.ids, token: await feedOf(logging.scene) };
  await using twins = await twinsOf(logging.scene);
  await logInPrivate(twins.one);
  const readers = (forum: Forum) => ({ ...othersOf(forum), secretariat: forum.secretariat });

  const one = await shown(twins.one, readers(twins.one), ids);
  const other = await shown(twins.other, readers(twins.other), ids);

  expect(differing(one, other)).toEqual([]);
});
