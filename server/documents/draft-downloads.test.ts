import { strFromU8, unzipSync } from 'fflate';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { recordOpen } from '#db/suggestions/suggestion.writes.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import {
  aNegotiation,
  proposalOf,
  SUGGESTING_OFFICE,
} from '#tests/fixtures/negotiated-position.ts';
import { clause, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { draftDownloads } from './draft-downloads.ts';

type Scene = Awaited<ReturnType<typeof aNegotiation>>;

/** The files as this person, or as nobody, would be served them. */
function filesFor(scene: Scene, person: ScenePerson | null, others?: (app: Hono) => void) {
  const app = new Hono();
  draftDownloads(app, async () => ({
    db: scene.db,
    now: scene.now,
    notifications: scene.notifications,
    installation: scene.installation,
    person: person && {
      ...person,
      sessionId: 'session',
      mandates: await listMandates(scene.db, person.id, scene.now()),
    },
  }));
  others?.(app);
  return (file: string) => app.request(`/positions/${scene.positionId}/${file}`);
}

const suggester = () => {
  const found = DEMONSTRATION_PEOPLE.find(
    ({ role, officeId }) => role === 'official' && officeId === SUGGESTING_OFFICE,
  );
  return found ?? { id: '' };
};
const CLAUSE = '0b0d3f7e-0000-4000-8000-000000000001';

function buses(proposal: ReturnType<typeof proposalOf>): DocumentJson {
  return doc(clause(CLAUSE, text('Fund '), text('all', inserted(proposal)), text(' buses.')));
}

async function part(response: Response, name: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return strFromU8(parts[name] ?? new Uint8Array());
}

test('a draft comes as Word, PDF and Markdown, each under a name that says which day it is of', async () => {
  await using scene = await aNegotiation(buses(proposalOf(suggester(), SUGGESTING_OFFICE)));
  const get = filesFor(scene, scene.suggester);

  for (const extension of ['docx', 'pdf', 'md']) {
    const response = await get(`draft.${extension}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(
      `filename="Bus fares, draft of 2026-11-`,
    );
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  }
  const markdown = await (await get('draft.md')).text();
  expect(markdown).toContain('Draft: not issued');
  expect(markdown).toContain('**1.** Fund {++all++} buses.');
});

test('what is suggested is a tracked change by the name on record, whatever the text claims', async () => {
  const proposal = proposalOf(suggester(), SUGGESTING_OFFICE);
  await using scene = await aNegotiation(buses(proposal));
  const { db, documentId } = scene;
  const suggestions = suggestionsOf(buses(proposal));
  await db
    .transaction()
    .execute((trx) =>
      recordOpen(trx, documentId, { suggestions, at: new Date('2026-11-20T09:30:00Z') }),
    );

  const xml = await part(await filesFor(scene, scene.drafter)('draft.docx'), 'word/document.xml');

  expect(xml).toContain(
    `w:author="${scene.suggester.name}, North East" w:date="2026-11-20T09:30:00Z"`,
  );
});

test('shared threads leave as comments, resolved ones as done; private ones never do', async () => {
  await using scene = await aNegotiation(buses(proposalOf(suggester(), SUGGESTING_OFFICE)));
  const api = scene.as(scene.suggester);
  const anchor = {
    blockId: CLAUSE,
    start: 'AA==',
    end: 'AA==',
    quote: 'Fund',
    before: '',
    after: '',
  };
  const open = (body: string, privateTo: string | null) =>
    api.comments.open({ positionId: scene.positionId, privateTo, anchor, body });
  const { threadId } = await open('Shared and open', null);
  await api.comments.reply({ threadId, body: 'Answered by a reply' });
  await open('Seen by our office alone', SUGGESTING_OFFICE);
  const { comments } = (await api.comments.list(scene)).threads.find(({ privateTo }) => privateTo)!;
  const privateThread = comments[0]!.id;
  const { threadId: settled } = await open('Shared and settled', null);
  await scene.as(scene.drafter).comments.resolve({ threadId: settled });

  for (const person of [scene.suggester, scene.drafter, scene.secretariat]) {
    const file = unzipSync(
      new Uint8Array(await (await filesFor(scene, person)('draft.docx')).arrayBuffer()),
    );
    const all = Object.values(file)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(all).toContain('Shared and open');
    expect(all).toContain('Answered by a reply');
    expect(all).not.toContain('Seen by our office alone');
    expect(all).toContain('Shared and settled');
    expect(all.match(/w15:done="1"/g)).toHaveLength(1);
    expect(all).not.toContain(privateThread.replaceAll('-', ''));
  }
});

test('strangers and nobody are given the same 404', async () => {
  await using scene = await aNegotiation();
  const answers = [
    await filesFor(scene, scene.official('tees-valley'))('draft.docx'),
    await filesFor(scene, null)('draft.pdf'),
  ];

  const said = await Promise.all(answers.map(async (a) => [a.status, await a.text()]));

  expect(said).toEqual(said.map(() => [404, 'Not found']));
});

test('what the draft’s page loads for itself is left to the page', async () => {
  await using scene = await aNegotiation(doc(clause(CLAUSE, text('Fund all buses.'))));
  const get = filesFor(scene, scene.drafter, (app) =>
    app.all('*', (c) => c.text('the page answers')),
  );

  expect(await (await get('draft.data')).text()).toBe('the page answers');
});
