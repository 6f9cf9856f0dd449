import { expect, test } from 'vitest';
import { recordImportedAuthor, recordOpen } from '#db/suggestions/suggestion.writes.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';
import type { Proposal } from '#shared/suggestions/proposal.rules.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import {
  aNegotiation,
  DRAFTING_OFFICE,
  proposalOf,
  SUGGESTING_OFFICE,
} from '#tests/fixtures/negotiated-position.ts';
import { clause, deleted, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';

const officialOf = (office: string) =>
  DEMONSTRATION_PEOPLE.find((each) => each.role === 'official' && each.officeId === office) ?? {
    id: '',
  };
const theirs = () => proposalOf(officialOf(SUGGESTING_OFFICE), SUGGESTING_OFFICE);
const ours = () => proposalOf(officialOf(DRAFTING_OFFICE), DRAFTING_OFFICE);
const buses = (all: Proposal): DocumentJson =>
  doc(
    clause(
      'c1',
      text('Fund '),
      text('the', deleted(all)),
      text('all', inserted(all)),
      text(' buses.'),
    ),
  );

test('what is pending is listed with its author, office and what whoever asks may do', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const forDrafter = await scene.as(scene.drafter).suggestions.list(scene);
  const forSuggester = await scene.as(scene.suggester).suggestions.list(scene);
  expect(forDrafter.maySettle).toBe(true);
  expect(forDrafter.suggestions).toMatchObject([
    { id: all.id, kind: 'replace', personName: scene.suggester.name, officeName: 'North East' },
  ]);
  expect(forDrafter.suggestions[0]?.mayWithdraw).toBe(false);
  expect(forSuggester.maySettle).toBe(false);
  expect(forSuggester.suggestions[0]?.mayWithdraw).toBe(true);
});

test('accepting puts the words into the text, and the history says who proposed and who accepted', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const { positionId } = scene;
  await scene
    .as(scene.drafter)
    .suggestions.settle({ positionId, ids: [all.id], verdict: 'accept' });
  expect(plainText(await scene.textNow())).toBe('Fund all buses.');
  const { suggestions } = await scene.as(scene.suggester).suggestions.history({ positionId });
  expect(suggestions).toMatchObject([
    {
      id: all.id,
      state: 'accepted',
      deleted: 'the',
      inserted: 'all',
      personName: scene.suggester.name,
      settledByName: scene.drafter.name,
    },
  ]);
});

test('rejecting leaves the text as it was, and what was rejected stays readable', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const { positionId } = scene;
  await scene
    .as(scene.drafter)
    .suggestions.settle({ positionId, ids: [all.id], verdict: 'reject' });
  expect(plainText(await scene.textNow())).toBe('Fund the buses.');
  const { suggestions } = await scene.as(scene.suggester).suggestions.history({ positionId });
  expect(suggestions).toMatchObject([{ state: 'rejected', inserted: 'all' }]);
});

test('of two who accept at once exactly one is heard, and the words are there once', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const settle = { positionId: scene.positionId, ids: [all.id], verdict: 'accept' as const };
  const outcomes = await Promise.allSettled([
    scene.as(scene.drafter).suggestions.settle(settle),
    scene.as(scene.secretariat).suggestions.settle(settle),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    message: 'suggestion_settled',
  });
  expect(plainText(await scene.textNow())).toBe('Fund all buses.');
});

test('who may only suggest settles nothing, not even their own', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const { positionId } = scene;
  const api = scene.as(scene.suggester);
  await expect(
    api.suggestions.settle({ positionId, ids: [all.id], verdict: 'accept' }),
  ).rejects.toThrow('drafters_only');
  await expect(
    api.suggestions.settleOffice({ positionId, officeId: SUGGESTING_OFFICE, verdict: 'accept' }),
  ).rejects.toThrow('drafters_only');
});

test('everything one office suggests is settled at once; what others suggest stays pending', async () => {
  const [one, two, other] = [theirs(), theirs(), ours()];
  await using scene = await aNegotiation(
    doc(
      clause(
        'c1',
        text('One ', inserted(one)),
        text('two ', inserted(two)),
        text('three', inserted(other)),
      ),
    ),
  );
  const { positionId } = scene;
  const office = { positionId, officeId: SUGGESTING_OFFICE, verdict: 'reject' as const };
  await scene.as(scene.drafter).suggestions.settleOffice(office);
  const { suggestions } = await scene.as(scene.drafter).suggestions.list({ positionId });
  expect(suggestions.map(({ id }) => id)).toEqual([other.id]);
});

test('an author takes a suggestion back, and nobody else does', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const withdraw = { positionId: scene.positionId, id: all.id };
  await expect(scene.as(scene.drafter).suggestions.withdraw(withdraw)).rejects.toThrow(
    'own_suggestion_only',
  );
  await scene.as(scene.suggester).suggestions.withdraw(withdraw);
  const { suggestions } = await scene.as(scene.drafter).suggestions.history(scene);
  expect(suggestions).toMatchObject([{ state: 'withdrawn', settledByName: scene.suggester.name }]);
});

test('a counter-proposal that goes with the words it stood in is overtaken', async () => {
  const [all, counter] = [theirs(), ours()];
  await using scene = await aNegotiation(
    doc(clause('c1', text('Fund '), text('all ', inserted(all), deleted(counter)), text('buses'))),
  );
  const { positionId } = scene;
  await scene
    .as(scene.secretariat)
    .suggestions.settle({ positionId, ids: [all.id], verdict: 'reject' });
  const { suggestions } = await scene.as(scene.drafter).suggestions.history({ positionId });
  const stateOf = new Map(suggestions.map(({ id, state }) => [id, state]));
  expect(stateOf.get(all.id)).toBe('rejected');
  expect(stateOf.get(counter.id)).toBe('overtaken');
});

test('while the text is locked nothing is settled', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  await scene.db.updateTable('document').set({ locked_at: new Date() }).execute();
  const { positionId } = scene;
  await expect(
    scene.as(scene.drafter).suggestions.settle({ positionId, ids: [all.id], verdict: 'accept' }),
  ).rejects.toThrow('text_locked');
});

test('what came in with a file is listed under whoever proposed it there', async () => {
  const all = theirs();
  await using scene = await aNegotiation(buses(all));
  const { documentId, now } = scene;
  const suggestions = suggestionsOf(await scene.textNow());
  await scene.db.transaction().execute(async (trx) => {
    await recordOpen(trx, documentId, { suggestions, at: now() });
    await recordImportedAuthor(trx, documentId, { ids: [all.id], author: 'J. Smith' });
  });
  const list = await scene.as(scene.drafter).suggestions.list(scene);
  expect(list.suggestions).toMatchObject([{ id: all.id, importedAuthor: 'J. Smith' }]);
});
