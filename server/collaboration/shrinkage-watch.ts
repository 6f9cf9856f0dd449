import type { Kysely } from 'kysely';
import { documentLog } from '#db/documents/document-log.reads.ts';
import type { Database } from '#db/schema.ts';
import { logWarning } from '#server/log.ts';
import { keepTextBeforeDeletion } from '#server/revisions/keep-revision.ts';
import { isMuchDeleted } from '#shared/revisions/much-deleted.rules.ts';
import { wholeText } from '#shared/revisions/revision.rules.ts';
import type { Suspicion } from './deletion-tally.ts';
import type { Room } from './room.ts';

type Options = {
  db: Kysely<Database>;
  onError: (event: string, error: unknown) => void;
};

/**
 * Where somebody, or a program of theirs, takes much out of a text at once, keeps it as it was
 * before, so that anyone can restore it. Nobody is hindered: it may be meant.
 */
export class ShrinkageWatch {
  readonly #options: Options;
  #following: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** One text after the other, and one round after the other. */
  follow(rooms: readonly Room[]): Promise<void> {
    this.#following = this.#following.then(() => this.#followAll(rooms));
    return this.#following;
  }

  async #followAll(rooms: readonly Room[]): Promise<void> {
    for (const room of rooms) {
      for (const suspicion of room.deletions.suspicions(performance.now())) {
        try {
          await this.#look(room, suspicion);
        } catch (error) {
          this.#options.onError('collaboration.shrinkage', error);
        }
      }
    }
  }

  async #look({ documentId, deletions }: Room, { personId, since }: Suspicion): Promise<void> {
    const { db } = this.#options;
    const { rows, snapshot } = await documentLog(db, documentId);
    const merged = snapshot ? [snapshot.bytes] : [];
    const earlier = rows.filter(({ seq }) => seq < since);
    const before = wholeText([...merged, ...earlier.map(({ bytes }) => bytes)]);
    const after = wholeText([...merged, ...rows.map(({ bytes }) => bytes)]);
    if (!isMuchDeleted(before, after)) return;
    deletions.forget(personId);
    logWarning('collaboration.much-deleted', { documentId, personId });
    await db.transaction().execute((trx) =>
      keepTextBeforeDeletion(trx, {
        documentId,
        content: before,
        madeBy: personId,
        at: new Date(),
      }),
    );
  }
}
