import type { Kysely } from 'kysely';
import { insertViewing } from '#db/coalition/coalition.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnSize } from '#shared/coalition/asking.rules.ts';
import type { StanceMatrix, Weighing } from '#shared/coalition/cell.state.ts';
import { equallyWeighed } from '#shared/coalition/stance-matrix.rules.ts';
import { frontierPage, viewingsOf } from './explorer-page.ts';
import { matrixOf } from './position-matrix.ts';
import { weighCoalitions } from './weigh-coalitions.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };
type Asked = { positionId: string; weights: Weighing; point?: string | undefined };

/** Weighs every coalition of a position, records which one this person is shown, and shows it. */
export async function explore(ctx: Asking, { positionId, weights, point }: Asked) {
  const { db, person } = ctx;
  const { title, asks, offices, matrix, said, clauseRedLines } = await matrixOf(
    db,
    positionId,
    dayInLondon(ctx.now()),
  );
  const size = ruleOnSize({ offices: offices.length, asks: asks.length });
  if ('refused' in size) refuse(size.refused);
  const asked = weights === 'equal' ? equallyWeighed(matrix) : matrix;
  const frontier =
    said.some(({ stance }) => stance !== null) && asks.length > 0
      ? await frontierOfMatrix(asked, person.id, point)
      : null;
  const shown = frontier?.chosen?.offices.flatMap((place) => offices[place]?.officeId ?? []) ?? [];
  await recordViewing(db, {
    positionId,
    personId: person.id,
    at: ctx.now(),
    weights,
    officeIds: shown,
  });
  return {
    title,
    weights,
    offices,
    asks: asks.map(({ blockId, label, words, softer }, place) => ({
      blockId,
      label,
      words,
      weight: asked.asks[place]?.weight ?? 0,
      softer: softer.map(({ level, words: softerWords }) => ({ level, words: softerWords })),
    })),
    clauseRedLines,
    frontier,
    viewings: await viewingsOf(db, positionId),
  };
}

async function frontierOfMatrix(matrix: StanceMatrix, personId: string, point: string | undefined) {
  const weighing = await weighCoalitions(matrix, personId);
  if ('refused' in weighing) refuse(weighing.refused);
  return frontierPage(matrix, weighing.weighed, point);
}

function recordViewing(db: Kysely<Database>, viewing: Parameters<typeof insertViewing>[1]) {
  return db.transaction().execute((trx) => insertViewing(trx, viewing));
}
