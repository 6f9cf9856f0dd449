import type { Page } from 'playwright-core';
import { call } from './api.ts';
import { personWho, type TestBrowser } from './browser.ts';
import { proofFor } from './prove.ts';
import { writeText } from './write-text.ts';

export const OFFICES = ['west-yorkshire', 'south-yorkshire', 'greater-manchester'] as const;

/**
 * Three positions as far as the procedures take them: one in drafting, one put to its offices, one
 * issued and answered.
 */
export async function samplePositions(browser: TestBrowser, secretariat: Page) {
  await secretariat.goto('/');
  const drafting = await aPosition(secretariat, 'Bus franchising powers without delay');
  await call(secretariat, 'mutation', 'revisions.make', {
    positionId: drafting,
    name: 'Before the talks',
  });
  const asked = await aPosition(secretariat, 'A single settlement for every region');
  await putToOffices(secretariat, asked);
  const answered = await anIssuedPosition(browser, secretariat, 'Tactile paving at every station');
  await call(secretariat, 'mutation', 'responses.log', {
    positionId: answered,
    kind: 'holding',
    receivedOn: today(),
    newExpectedOn: '2027-01-29',
    reason: 'The department will answer when the review ends.',
    answers: [],
  });
  const { slug } = await call<{ slug: string }>(secretariat, 'mutation', 'publications.publish', {
    positionId: answered,
    number: 1,
    summary: 'Mayors ask for tactile paving at every station by a published date.',
  });
  return {
    drafting,
    asked,
    answered,
    slug,
    requestId: await aRequest(secretariat),
    commitmentId: await aPromise(secretariat, answered),
  };
}

/** A position that its offices endorsed and whose letter went today. */
export async function anIssuedPosition(browser: TestBrowser, secretariat: Page, title: string) {
  const positionId = await aPosition(secretariat, title);
  const round = await putToOffices(secretariat, positionId);
  for (const officeId of OFFICES) {
    const delegate = await browser.windowOf(personWho('delegate', officeId));
    const endorsement = { ...round, officeId, choice: 'endorse', reservations: [] };
    const proof = await proofFor(delegate, { act: 'decide', ...endorsement });
    await call(delegate, 'mutation', 'signOff.decide', { ...endorsement, proof });
    await delegate.context().close();
  }
  await call(secretariat, 'mutation', 'signOff.closeRound', { roundId: round.roundId });
  const letter = { positionId, versionNumber: 1, dated: today() };
  await call(secretariat, 'mutation', 'letters.issue', letter);
  return positionId;
}

/** What a second reply promises on the position's ask, said to be delivered and not confirmed yet. */
async function aPromise(secretariat: Page, positionId: string): Promise<string> {
  const { asks } = await call<{ asks: { id: string }[] }>(secretariat, 'query', 'responses.asks', {
    positionId,
  });
  const askId = asks[0]!.id;
  const { responseId } = await call<{ responseId: string }>(
    secretariat,
    'mutation',
    'responses.log',
    {
      positionId,
      kind: 'substantive',
      receivedOn: today(),
      summary: 'The department will do half of it.',
      answers: [{ askId, answer: 'agreed_in_part' }],
    },
  );
  const posts = await call<{ id: string }[]>(secretariat, 'query', 'offices.posts', undefined);
  const { commitmentId } = await call<{ commitmentId: string }>(
    secretariat,
    'mutation',
    'commitments.record',
    {
      positionId,
      responseId,
      postId: posts[0]!.id,
      words: 'We will publish a dated plan for half of the stations by 31 March 2027.',
      measure: 'The plan is published and covers half of the stations',
      dueOn: '2027-03-31',
      askIds: [askId],
    },
  );
  const evidence = {
    commitmentId,
    evidenceTitle: 'Plan for tactile paving, as published',
    evidenceSource: 'https://www.gov.uk/',
    evidenceOn: today(),
    evidenceQuote: null,
  };
  for (const said of ['on_track', 'delivered']) {
    await call(secretariat, 'mutation', 'commitments.report', { ...evidence, said });
  }
  return commitmentId;
}

/** A position in drafting, open to the sample's offices, with a clause and an ask. */
export async function aPosition(
  secretariat: Page,
  title: string,
  /** Who writes the text, where it is not everyone. */
  writers: { drafterOfficeIds?: string[] } = {},
): Promise<string> {
  const posts = await call<{ id: string }[]>(secretariat, 'query', 'offices.posts', undefined);
  const { positionId } = await call<{ positionId: string }>(
    secretariat,
    'mutation',
    'positions.open',
    { title, coalitionKind: 'named', officeIds: [...OFFICES], postIds: [posts[0]!.id], ...writers },
  );
  const { documentId } = await call<{ documentId: string }>(
    secretariat,
    'query',
    'documents.draft',
    { positionId },
  );
  await writeText(secretariat, documentId, {
    clause: 'Passengers of every region depend on this.',
    ask: 'Publish a dated plan and fund it.',
  });
  return positionId;
}

/** Freezes a position's text and asks its offices for nine days. */
export async function putToOffices(secretariat: Page, positionId: string) {
  const { hash } = await call<{ hash: string }>(secretariat, 'mutation', 'documents.freeze', {
    positionId,
  });
  const { roundId } = await call<{ roundId: string }>(
    secretariat,
    'mutation',
    'signOff.openRound',
    { positionId, versionNumber: 1, deadline: new Date(Date.now() + 9 * 86_400_000) },
  );
  return { roundId, readHash: hash };
}

/** The calendar day in London, which is what a letter is dated by. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
}

/** A request for information that is still to be answered. */
async function aRequest(secretariat: Page): Promise<string> {
  const { requestId } = await call<{ requestId: string }>(
    secretariat,
    'mutation',
    'disclosure.log',
    { receivedOn: today(), asked: 'Letters on tactile paving.', words: 'paving' },
  );
  return requestId;
}
