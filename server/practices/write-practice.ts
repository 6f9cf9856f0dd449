import type { Transaction } from 'kysely';
import * as reads from '#db/practices/practice.reads.ts';
import * as writes from '#db/practices/practice.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { topicKey } from '#shared/engagement/engagement-words.rules.ts';
import {
  canAdoptFor,
  canReadPractice,
  canRecordForAll,
  canWritePractice,
} from '#shared/practices/practice.policy.ts';
import { refuseSharing, ruleOnAdoption } from '#shared/practices/practice.rules.ts';
import type {
  AdoptPractice,
  AmendPractice,
  ByGovernment,
  Wording,
  WritePractice,
} from '#shared/practices/practice.schema.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Writes down what an office did: as its own draft, or for the forum at once. */
export function writePractice({ db, now, person }: Acting, practice: WritePractice) {
  const { officeId } = practice;
  if (!canWritePractice(person.mandates, officeId)) notFound();
  const writing = { by: person.id, at: now() };
  const said = whatIsSaid(practice, practice.shared);
  return db.transaction().execute(async (trx) => {
    const practiceId = await writes.insertPractice(trx, { officeId, ...writing });
    await writes.insertWording(trx, { ...said, practiceId, ...writing });
    return { practiceId };
  });
}

/** Says a practice anew. What the forum reads once, it goes on reading. */
export function amendPractice(ctx: Acting, practice: AmendPractice) {
  const { practiceId, wordingId } = practice;
  return ctx.db.transaction().execute(async (trx) => {
    const standing = await lockOwn(trx, ctx, practiceId);
    if (standing.wordingId !== wordingId) refuse('practice_changed');
    const said = whatIsSaid(practice, practice.shared || standing.shared);
    const writing = { by: ctx.person.id, at: ctx.now() };
    return { wordingId: await writes.insertWording(trx, { ...said, practiceId, ...writing }) };
  });
}

/** Shows a draft to the forum, as whoever shares it has read it. */
export function sharePractice(ctx: Acting, read: { practiceId: string; wordingId: string }) {
  const { practiceId, wordingId } = read;
  return ctx.db.transaction().execute(async (trx) => {
    const standing = await lockOwn(trx, ctx, practiceId);
    if (standing.wordingId !== wordingId) refuse('practice_changed');
    if (standing.shared) refuse('practice_shared');
    const refused = refuseSharing(standing);
    if (refused) refuse(refused);
    await writes.shareWording(trx, { practiceId, by: ctx.person.id, at: ctx.now() });
  });
}

/** Says that an office does what this practice describes, or no longer says so. */
export function adoptPractice(ctx: Acting, asked: AdoptPractice) {
  const { practiceId, officeId, move, since, change } = asked;
  if (!canAdoptFor(ctx.person.mandates, officeId)) notFound();
  return ctx.db.transaction().execute(async (trx) => {
    const practice = await lockShared(trx, ctx, practiceId);
    const before = await reads.adoptionBy(trx, practiceId, officeId);
    const own = practice.officeId === officeId;
    const ruling = ruleOnAdoption({ state: before?.state ?? 'none', own }, move);
    if ('refused' in ruling) refuse(ruling.refused);
    const said = move === 'adopt' ? { since, change } : { since: null, change: null };
    const writing = { by: ctx.person.id, at: ctx.now() };
    await writes.insertAdoption(trx, {
      ...said,
      practiceId,
      officeId,
      state: ruling.to,
      ...writing,
    });
  });
}

/** Records what government did of a practice, or corrects an entry that stands; that one stays, dated. */
export function recordByGovernment(ctx: Acting, asked: ByGovernment) {
  const { nationally: what, ...done } = asked;
  return ctx.db.transaction().execute(async (trx) => {
    await lockShared(trx, ctx, done.practiceId);
    if (!canRecordForAll(ctx.person.mandates)) notFound();
    const { practiceId, replacesId } = done;
    const standing = await reads.doneByGovernment(trx, practiceId);
    if (replacesId !== null && !standing.some(({ id }) => id === replacesId)) {
      refuse('deed_corrected');
    }
    await writes.insertByGovernment(trx, { ...done, what, by: ctx.person.id, at: ctx.now() });
  });
}

async function lockOwn(trx: Transaction<Database>, { person }: Acting, practiceId: string) {
  const standing = await reads.lockPractice(trx, practiceId);
  if (!standing || !canWritePractice(person.mandates, standing.officeId)) notFound();
  return standing;
}

async function lockShared(trx: Transaction<Database>, { person }: Acting, practiceId: string) {
  const standing = await reads.lockPractice(trx, practiceId);
  if (!standing || !canReadPractice(person.mandates, standing)) notFound();
  if (!standing.shared) refuse('practice_draft');
  return standing;
}

function whatIsSaid(wording: Wording, shared: boolean) {
  const { title, what, tried, cost, staff, notAgain, effect, evidence } = wording;
  const told = { tried, cost, notAgain, effect, evidence };
  const refused = shared ? refuseSharing(told) : null;
  if (refused) refuse(refused);
  const topic = topicKey(wording.ownTopic ?? wording.topic ?? '');
  return { ...told, title, what, staff, topic, shared };
}
