import type { Transaction } from 'kysely';
import { mustHavesNow, wordingStancesNow } from '#db/coalition/coalition.reads.ts';
import {
  deleteAskLink,
  insertAskLink,
  insertMustHave,
  insertSofterWording,
  insertWordingStance,
  setAskWeight,
} from '#db/coalition/coalition.writes.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import type { Database } from '#db/schema.ts';
import { seePosition } from '#server/positions/position-access.ts';
import {
  type Caller,
  type Context,
  forbid,
  memberProcedure,
  notFound,
  refuse,
  router,
} from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import {
  ruleOnLink,
  ruleOnMustHave,
  ruleOnSofterWording,
  ruleOnWordingStance,
} from '#shared/coalition/asking.rules.ts';
import {
  exploreInput,
  linkInput,
  mustHaveInput,
  sayOfWordingInput,
  softerWordingInput,
  weightInput,
} from '#shared/coalition/coalition.schema.ts';
import { canExplore, canRecordFor } from '#shared/coalition/explorer.policy.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import { sha256Hex } from '#shared/hash.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';
import { officesWithStancesFor } from '#shared/stances/stance.policy.ts';
import { explore } from './explore.ts';
import { asksOf, matrixOf } from './position-matrix.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

export const coalitionRouter = router({
  /** Weighs every coalition and shows one. It is a change: that somebody looked is recorded first. */
  explore: memberProcedure.input(exploreInput).mutation(async ({ ctx, input }) => {
    await asCaseOfficer(ctx, input.positionId);
    return explore(ctx, input);
  }),

  /** Asks, softer wordings, weights and links, and what each office said of each wording. */
  cells: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    await asCaseOfficer(ctx, input.positionId);
    const {
      matrix: _,
      wordings: _w,
      clauses: _c,
      ...page
    } = await matrixOf(ctx.db, input.positionId, dayInLondon(ctx.now()));
    return page;
  }),

  /** What one's own office is asked of softer wordings, and what it insists on. Nothing of others. */
  ownRow: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    const { positionId } = input;
    const scope = await seePosition(ctx, positionId);
    const own = isSecretariat(ctx.person.mandates)
      ? []
      : officesWithStancesFor(ctx.person.mandates, scope);
    const { asks } = await asksOf(ctx.db, positionId);
    return {
      wordings: asks.flatMap(({ blockId, softer }) =>
        softer.flatMap(({ level, words, wordsHash, shared }) =>
          shared ? [{ blockId, level, words, wordsHash }] : [],
        ),
      ),
      said: await wordingStancesNow(ctx.db, positionId, own),
      mustHaves: await mustHavesNow(ctx.db, positionId, own),
    };
  }),

  writeWording: memberProcedure.input(softerWordingInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      await asCaseOfficer({ db: trx, person: ctx.person }, input.positionId);
      const { locked, asks, wordings } = await asksOf(trx, input.positionId);
      const written = { ...input, wordsHash: await sha256Hex(input.words) };
      obey(ruleOnSofterWording({ locked, asks }, written));
      const askWordsHash = asks.find(({ blockId }) => blockId === input.blockId)?.wordsHash ?? '';
      await insertSofterWording(trx, { ...written, askWordsHash, ...stamp(ctx) });
      if (input.shared || isShared(wordings, input)) await tellEverybody(trx, input.positionId);
    }),
  ),

  /** Says where an office stands on a softer wording; a case officer's record of it says so. */
  sayOfWording: memberProcedure.input(sayOfWordingInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { byCaseOfficer } = await recordFor({ db: trx, person: ctx.person }, input);
      const { locked, wordings } = await asksOf(trx, input.positionId);
      obey(ruleOnWordingStance({ locked, wordings }, { ...input, byCaseOfficer }));
      const said = { ...input, stance: input.stance || null, onItsWord: byCaseOfficer };
      await insertWordingStance(trx, { ...said, ...stamp(ctx) });
      await tellOffice(trx, input);
    }),
  ),

  /** Says below which level of an ask an office does not sign; the newest word counts. */
  insistOn: memberProcedure.input(mustHaveInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { byCaseOfficer } = await recordFor({ db: trx, person: ctx.person }, input);
      obey(ruleOnMustHave(await asksOf(trx, input.positionId), input));
      await insertMustHave(trx, { ...input, onItsWord: byCaseOfficer, ...stamp(ctx) });
      await tellOffice(trx, input);
    }),
  ),

  weigh: memberProcedure.input(weightInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      await asCaseOfficer({ db: trx, person: ctx.person }, input.positionId);
      await setAskWeight(trx, input);
    }),
  ),

  link: memberProcedure.input(linkInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      await asCaseOfficer({ db: trx, person: ctx.person }, input.positionId);
      const { asks, links } = await matrixOf(trx, input.positionId, dayInLondon(ctx.now()));
      obey(ruleOnLink({ asks, links: links.length }, input));
      await insertAskLink(trx, input);
    }),
  ),

  unlink: memberProcedure.input(linkInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      await asCaseOfficer({ db: trx, person: ctx.person }, input.positionId);
      await deleteAskLink(trx, input);
    }),
  ),
});

function stamp({ person, now }: { person: Caller; now: () => Date }) {
  return { personId: person.id, at: now() };
}

function obey(ruling: { record: true } | { refused: string }): void {
  if ('refused' in ruling) refuse(ruling.refused);
}

/** Whoever may not explore is told what they are told of a position that is not there. */
async function asCaseOfficer(ctx: Asking, positionId: string): Promise<void> {
  const scope = await seePosition(ctx, positionId);
  if (!canExplore(ctx.person.mandates, scope)) notFound();
}

/** Whether a case officer records it, if this person may say it for the office at all. */
async function recordFor(ctx: Asking, { positionId, officeId }: Of) {
  const { mandates } = ctx.person;
  const scope = await seePosition(ctx, positionId);
  if (!canRecordFor(mandates, scope, officeId)) forbid('not_your_office');
  return { byCaseOfficer: isSecretariat(mandates) };
}

type Of = { positionId: string; officeId: string };

type At = { blockId: string; level: number };

function isShared(wordings: readonly (At & { shared: boolean })[], { blockId, level }: At) {
  return wordings.some((one) => one.blockId === blockId && one.level === level && one.shared);
}

/** What offices are asked about has changed for all of them alike. */
async function tellEverybody(trx: Transaction<Database>, positionId: string) {
  await tellDraftNews(trx, { positionId, topic: 'stances', audience: { kind: 'all' } });
}

/** No other office is so much as told that something was said. */
async function tellOffice(trx: Transaction<Database>, { positionId, officeId }: Of) {
  const audience = { kind: 'office_and_secretariat', officeId } as const;
  await tellDraftNews(trx, { positionId, topic: 'stances', audience });
}
