import { lastReadBy, lastReadByDeciders } from '#db/revisions/reading.reads.ts';
import { recordReading } from '#db/revisions/reading.writes.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { standingText } from '#shared/documents/standing-text.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { readingAddress } from '#shared/revisions/point.rules.ts';
import { textHash } from '#shared/revisions/revision.rules.ts';
import { SITTING_MINUTES } from '#shared/revisions/revision.state.ts';
import { textAt } from './text-at.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Notes what this person was just shown. */
export async function read(
  ctx: Asking,
  { positionId, shown, marked }: { positionId: string; shown: string; marked: boolean },
): Promise<void> {
  const { content } = await textAt(ctx, positionId, shown);
  const reading = { positionId, personId: ctx.person.id, shown, content, marked, at: ctx.now() };
  const hash = await hashOf(content);
  await ctx.db
    .transaction()
    .execute((trx) =>
      recordReading(trx, { ...reading, textHash: hash, sittingSince: sittingSince(ctx) }),
    );
}

/**
 * Where to look for what changed up to a text since this person, and since each mayor or delegate of
 * their offices, last read it; with whether anything has.
 */
export async function sinceRead(
  ctx: Asking,
  { positionId, to }: { positionId: string; to: string },
) {
  const { db, person } = ctx;
  const hash = await hashOf((await textAt(ctx, positionId, to)).content);
  const mine = await lastReadBy(db, {
    positionId,
    personId: person.id,
    sittingSince: sittingSince(ctx),
  });
  const officeIds = officesOf(person.mandates);
  const deciders = await lastReadByDeciders(db, { positionId, officeIds, now: ctx.now() });
  const shown = ({ id, at, textHash: read }: { id: string; at: Date; textHash: string }) => ({
    address: readingAddress(id),
    at,
    changed: read !== hash,
  });
  return {
    mine: mine ? shown(mine) : null,
    deciders: deciders
      .filter(({ personId }) => personId !== person.id)
      .map((reading) => ({ name: reading.name, ...shown(reading) })),
  };
}

function sittingSince({ now }: Asking): Date {
  return new Date(now().getTime() - SITTING_MINUTES * 60_000);
}

/** Of the text as it stands: a suggestion alone is nothing new to read. */
function hashOf(content: DocumentJson): Promise<string> {
  return textHash(standingText(content));
}
