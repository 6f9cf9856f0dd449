import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from './api.ts';
import { aBrowser, personWho } from './browser.ts';
import { pathOf, routeNames } from './route-paths.ts';
import { aServer } from './running-server.ts';
import { aMeetingWithPapers } from './sample-meeting.ts';
import { samplePositions, today } from './sample-positions.ts';
import { aSounding } from './sample-sounding.ts';

type Visitor = 'nobody' | 'secretariat' | 'official' | 'delegate';
type Position = 'drafting' | 'asked' | 'answered';
/**
 * `shows`: what the page says once all of it is there, for pages that load a part later.
 * `live`: of a campaign that goes on, not of a past one.
 */
type Visit = { as: Visitor; at?: Position; shows?: RegExp; live?: true } | { redirects: true };

/** Who visits each page, and with a position at which stage. */
const VISITS: Record<string, Visit> = {
  $: { as: 'official' },
  _index: { as: 'secretariat' },
  actions: { as: 'secretariat' },
  account: { as: 'official' },
  calendar: { as: 'secretariat' },
  'briefs.$briefId': { as: 'secretariat' },
  'campaigns.$campaignId': { as: 'secretariat' },
  'campaigns.$campaignId_.lessons.new': { as: 'secretariat' },
  'campaigns.$campaignId_.outcome': { as: 'secretariat', live: true },
  'campaigns.$campaignId_.supersession': { as: 'secretariat' },
  'campaigns.$campaignId_.tactics.new': { as: 'secretariat', live: true },
  'campaigns._index': { as: 'official' },
  'campaigns.new': { as: 'secretariat' },
  'commitments._index': { as: 'official' },
  'commitments.$commitmentId': { as: 'delegate' },
  demonstration: { redirects: true },
  'departments.$departmentId': { as: 'official' },
  divergence: { as: 'official' },
  'engagement.$engagementId': { as: 'official' },
  'engagement.$engagementId_.edit': { as: 'official' },
  'engagement._index': { as: 'official' },
  'engagement.follow-ups': { as: 'official' },
  'engagement.new': { as: 'official' },
  'engagement.seat-at-the-table': { as: 'delegate' },
  'engagement.topics': { as: 'delegate' },
  exports: { as: 'official' },
  retention: { as: 'official' },
  'information-requests.$requestId': { as: 'secretariat' },
  'information-requests._index': { as: 'secretariat' },
  'information-requests.new': { as: 'secretariat' },
  'invitations.$token': { as: 'nobody' },
  ledger: { as: 'official' },
  'meetings.$meetingId': { as: 'secretariat' },
  'meetings.$meetingId_.minutes': { as: 'official', shows: /^No minutes yet/ },
  'meetings._index': { as: 'official' },
  'meetings.new': { as: 'secretariat' },
  notifications: { as: 'official' },
  offline: { as: 'official', shows: /^You can read and write in drafts/ },
  'offices.$officeId': { as: 'official' },
  'offices.$officeId_.delegations': { as: 'secretariat' },
  'offices._index': { as: 'official' },
  outbox: { as: 'secretariat' },
  'people._index': { as: 'secretariat' },
  'positions.$positionId': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.board': { as: 'official', at: 'asked', shows: /^Live: / },
  'positions.$positionId_.commitments._index': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.commitments.new': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.draft': {
    as: 'official',
    at: 'drafting',
    shows: /^Saved on the server/,
  },
  'positions.$positionId_.drafters': { as: 'secretariat', at: 'drafting' },
  'positions.$positionId_.marking': { as: 'secretariat', at: 'drafting' },
  'positions.$positionId_.explorer': { as: 'secretariat', at: 'drafting' },
  'positions.$positionId_.explorer_.asks': { as: 'secretariat', at: 'drafting' },
  'positions.$positionId_.history': { as: 'official', at: 'drafting' },
  'positions.$positionId_.import': { as: 'official', at: 'drafting' },
  'positions.$positionId_.issue': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.publish.$number': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.responses._index': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.responses.new': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.revisions.$number': { as: 'official', at: 'drafting' },
  'positions.$positionId_.sign-off': { as: 'delegate', at: 'asked' },
  'positions.$positionId_.stances': { as: 'official', at: 'drafting' },
  'positions.$positionId_.versions._index': { as: 'secretariat', at: 'answered' },
  'positions.$positionId_.versions.$number': { as: 'official', at: 'answered' },
  'positions.$positionId_.versions.compare': { as: 'official', at: 'answered' },
  'positions._index': { as: 'secretariat' },
  'positions.new': { as: 'secretariat' },
  'posts.$postId': { as: 'secretariat' },
  'posts.$postId_.record': { as: 'secretariat' },
  'posts._index': { as: 'official' },
  'posts.import': { as: 'secretariat' },
  'practices.$practiceId': { as: 'official' },
  'practices.$practiceId_.edit': { as: 'official' },
  'practices._index': { as: 'official' },
  'practices.new': { as: 'official' },
  'public.$slug': { as: 'nobody' },
  'public._index': { as: 'nobody' },
  'responses._index': { as: 'secretariat' },
  rounds: { as: 'secretariat' },
  'scorecard._index': { as: 'official' },
  'scorecard.$departmentId': { as: 'official' },
  search: { as: 'official' },
  'set-aside': { as: 'official', shows: /^Nothing is set aside/ },
  'set-up': { redirects: true },
  'sign-in': { as: 'nobody' },
  'sign-out': { redirects: true },
  'soundings.$soundingId': { as: 'secretariat' },
  'soundings.$soundingId_.answer': { as: 'official' },
  'soundings.$soundingId_.return': { as: 'secretariat' },
  'soundings._index': { as: 'official' },
  'soundings.new': { as: 'secretariat' },
  verify: { as: 'nobody' },
  welcome: { as: 'nobody' },
  wording: { as: 'secretariat' },
};

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const PICTURES = 'test-results';

test('every route has somebody to visit it', () => {
  expect(Object.keys(VISITS).toSorted()).toEqual(routeNames());
});

test('every page is accessible in light and dark, fits a phone and logs no error', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const windows: Record<Visitor, Page> = {
    nobody: await browser.window(),
    secretariat: await browser.windowOf(personWho('secretariat')),
    official: await browser.windowOf(personWho('official', 'west-yorkshire')),
    delegate: await browser.windowOf(personWho('delegate', 'west-yorkshire')),
  };
  const positions = await samplePositions(browser, windows.secretariat);
  const engagementId = await aContact(windows.official);
  const soundingId = await aSounding(windows.secretariat);
  const briefId = await aDraftedBrief(windows.secretariat);
  const practiceId = await aPractice(windows.official);
  const meetingId = await aMeetingWithPapers(windows.secretariat);
  const campaignId = await aCampaign(windows.secretariat, positions.answered);
  const faults: string[] = [];
  for (const [name, visit] of Object.entries(VISITS)) {
    if ('redirects' in visit) continue;
    const path = pathOf(name, {
      positionId: positions[visit.at ?? 'answered'],
      number: '1',
      commitmentId: positions.commitmentId,
      slug: positions.slug,
      requestId: positions.requestId,
      campaignId: visit.live ? campaignId : 'ticket-offices-2023',
      officeId: 'west-yorkshire',
      postId: POST,
      briefId,
      departmentId: 'mhclg',
      engagementId,
      soundingId,
      practiceId,
      meetingId,
      token: 'not-an-invitation',
    });
    faults.push(...(await faultsOf(windows[visit.as], { path, name, shows: visit.shows })));
  }
  expect([...faults, ...browser.problems]).toEqual([]);
}, 300_000);

/** A contact of the official's office, changed since, with something to be done after it. */
async function aContact(official: Page): Promise<string> {
  await official.goto('/');
  const contact = { met: 'post:transport-secretary', happenedOn: '2026-11-20', topics: ['rail'] };
  const { engagementId } = await call<{ engagementId: string }>(
    official,
    'mutation',
    'engagement.log',
    {
      ...contact,
      officeId: 'west-yorkshire',
      gist: 'An example for the pictures: nobody said this.',
      followUp: 'Send the figures for the example',
      followUpWho: 'The rail team',
      followUpBy: '2026-11-27',
    },
  );
  const { recordId } = await call<{ recordId: string }>(official, 'query', 'engagement.show', {
    engagementId,
  });
  const gist = 'An example for the pictures, put more clearly: nobody said this.';
  await call(official, 'mutation', 'engagement.amend', {
    ...contact,
    engagementId,
    recordId,
    gist,
  });
  return engagementId;
}

/** A campaign that carries the answered position. */
async function aCampaign(secretariat: Page, positionId: string): Promise<string> {
  const campaign = { title: 'Tactile paving', subject: 'A dated plan for every station' };
  const { campaignId } = await call<{ campaignId: string }>(
    secretariat,
    'mutation',
    'campaigns.open',
    { ...campaign, positionType: 'Joint letter', positionId, followsCampaignId: null },
  );
  return campaignId;
}

/** The post that the sample letters went to. */
const POST = 'chancellor';

/** A change of holder, with the brief it drafts. */
async function aDraftedBrief(secretariat: Page): Promise<string> {
  await call(secretariat, 'mutation', 'government.takeOffice', {
    postId: POST,
    personName: 'An Invented Successor',
    startsOn: today(),
    acting: true,
    source: 'An example',
  });
  const briefs = await call<{ id: string }[]>(
    secretariat,
    'query',
    'government.openBriefs',
    undefined,
  );
  return briefs[0]?.id ?? '';
}

/** A draft of the official's office, put better since. */
async function aPractice(official: Page): Promise<string> {
  const practice = {
    officeId: 'west-yorkshire',
    title: 'Night buses on request (example)',
    topic: 'buses',
    what: 'An example for the pictures: nobody did this.',
    tried: 'March 2024 to June 2025',
    cost: '£40,000, and two people for a year',
    notAgain: 'Starting without the operators.',
    effect: 'An example of an effect.',
    evidence: [{ title: 'An example of a source', source: 'https://example.org/evaluation' }],
  };
  const written = await call<{ practiceId: string }>(
    official,
    'mutation',
    'practices.write',
    practice,
  );
  const page = await call<{ wordingId: string }>(official, 'query', 'practices.show', written);
  const what = 'An example for the pictures, put better: nobody did this.';
  await call(official, 'mutation', 'practices.amend', {
    ...practice,
    ...written,
    wordingId: page.wordingId,
    what,
  });
  return written.practiceId;
}

type Seen = { path: string; name: string; shows: RegExp | undefined };

async function faultsOf(page: Page, { path, name, shows }: Seen): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  const response = await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (shows) await page.getByText(shows).first().waitFor();
  const faults =
    (response?.status() ?? 500) >= 500 ? [`${name} answered ${response?.status()}`] : [];
  if (!/ – (Concord|UK Mayors)$/.test(await page.title()))
    faults.push(`${name} has the title ${await page.title()}`);
  await page.screenshot({ path: `${PICTURES}/${name}-1440.png`, fullPage: true });
  faults.push(...(await accessFaults(new AxeBuilder({ page }).withTags(RULES), `${name}, light`)));
  await page.emulateMedia({ colorScheme: 'dark' });
  // Of all the rules, only this one depends on the colours.
  const contrast = new AxeBuilder({ page }).withRules(['color-contrast']);
  faults.push(...(await accessFaults(contrast, `${name}, dark`)));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${PICTURES}/${name}-390.png`, fullPage: true });
  // As narrow as a page must fit without scrolling sideways (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 640 });
  faults.push(...(await wideFaults(page, name)), ...(await paperFaults(page, name)));
  return faults;
}

async function wideFaults(page: Page, name: string): Promise<string[]> {
  const { width, room } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  return width > room ? [`${name} is ${width} px wide where there are ${room}`] : [];
}

/** On paper there is nothing to press or to fill in. */
async function paperFaults(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const controls = page.locator('button, select, textarea, input').filter({ visible: true });
  const left = await controls.evaluateAll((found) => found.map((each) => each.outerHTML));
  await page.emulateMedia({ media: 'screen' });
  return left.map((control) => `${name}, on paper: ${control.slice(0, 120)}`);
}

async function accessFaults(axe: AxeBuilder, where: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${id} (${help}) at ${target.join(' ')}`),
  );
}
