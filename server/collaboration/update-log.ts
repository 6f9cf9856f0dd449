import type { Kysely } from 'kysely';
import {
  type Appended,
  appendUpdates,
  type LogRow,
  tellDocumentsChanged,
} from '#db/documents/document-log.writes.ts';
import type { Database } from '#db/schema.ts';
import { logNotice } from '#server/log.ts';
import type { DraftRefusal } from '#shared/suggestions/drafting.rules.ts';
import type { DocumentConnection } from './document-connection.ts';
import { type Batch, CROWD_WAIT_MS, type Edit, type Room } from './room.ts';

export type UpdateLogOptions = {
  db: Kysely<Database>;
  processId: string;
  onError: (event: string, error: unknown) => void;
  /** The text turned out to be locked, or gone. */
  onRefused: (room: Room) => void;
  onFailed: (room: Room) => void;
};

/** Statements under way at once; each carries whatever has gathered for all documents. */
const LANES = 3;
/** Other processes are told together, this long after the first change. */
const TELL_MS = 20;
/** PostgreSQL classes of errors about what was sent, not about the server's own state. */
const ABOUT_THE_ROWS = /^2[23]/;

/**
 * The way into the log. What arrives while one statement runs waits for the next, so a busy moment
 * costs few commits and a quiet one no wait.
 */
export class UpdateLog {
  readonly #options: UpdateLogOptions;
  readonly #waiting = new Set<Room>();
  readonly #changed = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  #scheduled = false;
  #again: NodeJS.Timeout | undefined;
  #telling: NodeJS.Timeout | undefined;

  constructor(options: UpdateLogOptions) {
    this.#options = options;
  }

  add(room: Room, edit: Edit): void {
    if (room.broken) return;
    room.add(edit);
    this.#waiting.add(room);
    this.#schedule();
  }

  /** Resolves when nothing is on its way. */
  async drained(): Promise<void> {
    while (this.#waiting.size > 0 || this.#underWay.size > 0) {
      await Promise.all(this.#underWay);
      await new Promise((resolve) => setImmediate(resolve));
    }
    clearTimeout(this.#telling);
  }

  #schedule() {
    if (this.#scheduled || this.#underWay.size >= LANES) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const rooms = [...this.#waiting].filter((room) => room.isReady);
      for (const room of rooms) this.#waiting.delete(room);
      if (rooms.length > 0) this.#start(rooms);
      if (this.#waiting.size > 0) this.#lookAgain();
    });
  }

  #lookAgain() {
    if (this.#again) return;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      this.#schedule();
    }, CROWD_WAIT_MS);
  }

  #start(rooms: readonly Room[]) {
    const batches = rooms.flatMap((room) => this.#take(room) ?? []);
    const flush = this.#append(batches).finally(() => {
      this.#underWay.delete(flush);
      if (this.#waiting.size > 0) this.#schedule();
    });
    this.#underWay.add(flush);
  }

  #take(room: Room): Batch | null {
    try {
      const batch = room.takeBatch();
      for (const [{ from }, refusal] of batch.turnedAway) noteTurnedAway(room, from, refusal);
      return batch;
    } catch (error) {
      this.#giveUp(room, error);
      return null;
    }
  }

  async #append(batches: readonly Batch[]): Promise<void> {
    try {
      const rows = batches.flatMap(rowsOf);
      const appended = rows.length > 0 ? await appendUpdates(this.#options.db, rows) : [];
      this.#settle(batches, appended);
    } catch (error) {
      await this.#failed(batches, error);
    }
  }

  #settle(batches: readonly Batch[], appended: readonly Appended[]) {
    const byDocument = Map.groupBy(appended, ({ documentId }) => documentId);
    for (const batch of batches) {
      const seqs = (byDocument.get(batch.room.documentId) ?? []).map(({ seq }) => seq);
      if (seqs.length < batch.novel.length) {
        batch.room.refuse(batch);
        this.#options.onRefused(batch.room);
      } else {
        batch.room.settle(batch, seqs);
        if (seqs.length > 0) this.#tell(batch.room.documentId);
      }
    }
  }

  /** One document's trouble is not another's: where the rows are at fault each is tried alone. */
  async #failed(batches: readonly Batch[], error: unknown): Promise<void> {
    if (batches.length > 1 && isAboutTheRows(error)) {
      for (const batch of batches) await this.#append([batch]);
      return;
    }
    for (const { room } of batches) this.#giveUp(room, error);
  }

  #giveUp(room: Room, error: unknown) {
    this.#options.onError('collaboration.append', error);
    room.fail();
    this.#waiting.delete(room);
    this.#options.onFailed(room);
  }

  #tell(documentId: string) {
    this.#changed.add(documentId);
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      const changed = [...this.#changed];
      this.#changed.clear();
      const { db, processId, onError } = this.#options;
      tellDocumentsChanged(db, changed, processId).catch((error: unknown) =>
        onError('collaboration.tell', error),
      );
    }, TELL_MS);
  }
}

/** Who and where, and never what they wrote. */
function noteTurnedAway({ documentId }: Room, { personId }: DocumentConnection, why: DraftRefusal) {
  logNotice('collaboration.turned-away', { documentId, personId, why });
}

function rowsOf({ room, novel }: Batch): LogRow[] {
  return novel.map(({ from, update }) => ({
    documentId: room.documentId,
    personId: from.personId,
    sessionId: from.carrier.caller.sessionId,
    bytes: update.bytes,
  }));
}

function isAboutTheRows(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ABOUT_THE_ROWS.test(code);
}
