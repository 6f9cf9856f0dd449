import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { stanceOffices, stancesNow } from '#db/stances/stance.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import type { PositionScope } from '#shared/positions/position.policy.ts';
import { wholeText } from '#shared/revisions/revision.rules.ts';
import { canSetStance, officesWithStancesFor } from '#shared/stances/stance.policy.ts';
import {
  countStances,
  countsAreShown,
  type StanceBlock,
  stanceBlocks,
} from '#shared/stances/stance.rules.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/**
 * Where offices stand, as far as this person may know: their own office's stances, all of them for
 * the secretariat, and for the others counts once every office has agreed. Nothing here depends on
 * what another office said unless those counts are shown.
 */
export async function stancesPage(ctx: Asking, positionId: string, scope: PositionScope) {
  const { db, person } = ctx;
  const document = (await liveDocument(db, positionId)) ?? notFound();
  const blocks = await stanceBlocks(wholeText(await documentParts(db, document.documentId)));
  const coalition = await stanceOffices(db, positionId);
  const open = new Set(officesWithStancesFor(person.mandates, scope));
  const agreeing = coalition.filter(({ agrees }) => agrees).map(({ officeId }) => officeId);
  const shown = countsAreShown(scope.coalition, agreeing);
  return {
    title: document.title,
    locked: document.lockedAt !== null,
    blocks,
    offices: coalition
      .filter(({ officeId }) => open.has(officeId))
      .map((office) => ({
        ...office,
        canSet: canSetStance(person.mandates, scope, office.officeId),
      })),
    stances: await heldAgainst(blocks, stancesNow(db, positionId, [...open])),
    sharing: { agreeing: agreeing.length, of: coalition.length },
    counts: shown ? countStances(await stancesNow(db, positionId, scope.coalition)) : null,
  };
}

/** Each stance with whether the words it was given on are still those of the text. */
async function heldAgainst(blocks: readonly StanceBlock[], said: ReturnType<typeof stancesNow>) {
  const hashes = new Map(blocks.map(({ blockId, wordsHash }) => [blockId, wordsHash]));
  return (await said).map(({ wordsHash, ...stance }) => {
    const now = hashes.get(stance.blockId);
    return { ...stance, words: wordsNow(now, wordsHash) };
  });
}

function wordsNow(now: string | undefined, given: string): 'same' | 'changed' | 'gone' {
  if (now === undefined) return 'gone';
  return now === given ? 'same' : 'changed';
}
