import { readersOf, unresolvedThreads } from '#db/comments/comment.reads.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import {
  addresseesOf,
  lastVersion,
  liveDocument,
  positionTitle,
  versionList,
  versionPage,
} from '#db/documents/version.reads.ts';
import { officesOfPosition } from '#db/positions/position.reads.ts';
import { caretColour } from '#server/collaboration/caret-colours.ts';
import { draftEvents } from '#server/live/draft-events.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { comparison } from '#server/revisions/comparison.ts';
import { textAt } from '#server/revisions/text-at.ts';
import { silentUntilOf } from '#server/sign-off/silence-on-page.ts';
import { type Caller, type Context, memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { documentInput, versionInput } from '#shared/documents/version.schema.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';
import {
  canDraft,
  canEditDirectly,
  canRunPosition,
  officeInCoalition,
  type PositionScope,
} from '#shared/positions/position.policy.ts';
import { compareInput } from '#shared/revisions/revision.schema.ts';
import { freeze, frozenFrom } from './freeze.ts';

export const documentsRouter = router({
  /** What the draft page needs before it connects. */
  draft: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    const document = await liveDocument(ctx.db, input.positionId);
    if (!document) notFound();
    const { lockedAt, ...shown } = document;
    const offices = await officesOfPosition(ctx.db, input.positionId);
    return {
      ...shown,
      offices: offices.map((office) => ({
        ...office,
        color: caretColour(office.id, scope.coalition),
      })),
      people: await peopleOf(ctx, input.positionId),
      locked: lockedAt !== null,
      canWrite: lockedAt === null && canDraft(ctx.person.mandates, scope),
      canEditDirectly: canEditDirectly(ctx.person.mandates, scope),
      canFreeze: canRunPosition(ctx.person.mandates, scope),
      me: meIn(ctx.person, scope),
    };
  }),

  /** The live text as it stands, for reading without the editor. */
  text: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const document = await liveDocument(ctx.db, input.positionId);
    if (!document) notFound();
    return textOfParts(await documentParts(ctx.db, document.documentId)).text;
  }),

  /** What changes beside the words, while a draft is open. */
  live: memberProcedure
    .input(documentInput)
    .subscription(({ ctx, input, signal }) => draftEvents(ctx, input, signal)),

  /** Whether the text may be frozen now, and what stands in the way. */
  readiness: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const document = await liveDocument(ctx.db, input.positionId);
    if (!document) notFound();
    const frozen = frozenFrom({
      document,
      parts: await documentParts(ctx.db, document.documentId),
      addressees: await addresseesOf(ctx.db, input.positionId),
      last: await lastVersion(ctx.db, input.positionId),
      threads: await unresolvedThreads(ctx.db, input.positionId),
    });
    return 'refused' in frozen ? frozen : { freeze: true as const };
  }),

  freeze: memberProcedure.input(documentInput).mutation(({ ctx, input }) => freeze(ctx, input)),

  versions: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    const scope = await seePosition(ctx, input.positionId);
    const { title, reconstructed } = await positionTitle(ctx.db, input.positionId);
    return {
      title,
      pastCase: reconstructed,
      canFreeze: canRunPosition(ctx.person.mandates, scope),
      versions: await versionList(ctx.db, input.positionId),
    };
  }),

  version: memberProcedure.input(versionInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const version = (await versionPage(ctx.db, input.positionId, input.number)) ?? notFound();
    const silentUntil = await silentUntilOf(ctx.db, { versionId: version.id, now: ctx.now() });
    return { ...version, silentUntil };
  }),

  /** Any two texts of a position, word by word. */
  compare: memberProcedure.input(compareInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const { title } = await positionTitle(ctx.db, input.positionId);
    const [from, to] = await Promise.all([
      textAt(ctx, input.positionId, input.from),
      textAt(ctx, input.positionId, input.to),
    ]);
    return { title, ...comparison(from, to) };
  }),
});

/** Everybody who may have a hand in the text, so that no proposal is anybody's unknown. */
async function peopleOf({ db, now }: Context, positionId: string) {
  const readers = await readersOf(db, { positionId, privateTo: null, now: now() });
  const names = new Map(readers.map(({ personId, name }) => [personId, name]));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** How colleagues see this person in the text, and whose name what they propose carries. */
function meIn({ id, name, mandates }: Caller, scope: PositionScope) {
  const mine = officeInCoalition(mandates, scope);
  const officeName = mine?.officeName ?? (isSecretariat(mandates) ? 'Secretariat' : '');
  const officeId = mine?.officeId ?? null;
  return {
    personId: id,
    officeId,
    name,
    officeName,
    color: caretColour(officeId, scope.coalition),
  };
}
