import type { Kysely } from 'kysely';
import { documentLog, newsOfDocuments } from '#db/documents/document-log.reads.ts';
import { compactDocument } from '#db/documents/document-log.writes.ts';
import type { Database } from '#db/schema.ts';
import { decidedSuggestions } from '#db/suggestions/suggestion.reads.ts';
import type { DocumentConnection } from './document-connection.ts';
import { packed } from './live-text.ts';
import { Room } from './room.ts';

export type OpenDocumentsOptions = {
  db: Kysely<Database>;
  onError: (event: string, error: unknown) => void;
};

const IDLE_MS = 5_000;
/** A log left with this many rows is compacted when everyone has gone. */
const ROWS_LEFT = 20;
/** A log this long is compacted while people write on. */
const ROWS_IN_USE = 5_000;

/** The documents that somebody is in, and for a moment those that nobody is in any more. */
export class OpenDocuments {
  readonly #options: OpenDocumentsOptions;
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #loaded = new Map<string, Room>();
  readonly #idle = new Map<Room, NodeJS.Timeout>();
  readonly #compacting = new Set<string>();
  #compactions: Promise<void> = Promise.resolve();
  #pulling: Promise<void> | undefined;
  readonly #toPull = new Set<Room>();

  constructor(options: OpenDocumentsOptions) {
    this.#options = options;
  }

  get all(): readonly Room[] {
    return [...this.#loaded.values()];
  }

  find(documentId: string): Room | undefined {
    return this.#loaded.get(documentId);
  }

  /** Reads the log the first time. Rejects when it cannot be read: nothing is ever assumed empty. */
  open(documentId: string): Promise<Room> {
    const known = this.#rooms.get(documentId);
    if (known) return known;
    const opening = this.#load(documentId).catch((error: unknown) => {
      this.#rooms.delete(documentId);
      throw error;
    });
    this.#rooms.set(documentId, opening);
    return opening;
  }

  enter(connection: DocumentConnection): void {
    const { room } = connection;
    clearTimeout(this.#idle.get(room));
    this.#idle.delete(room);
    room.connections.add(connection);
  }

  leave(connection: DocumentConnection): void {
    const { room } = connection;
    if (!room.connections.delete(connection) || room.broken) return;
    room.presence.leave(connection);
    if (room.connections.size === 0) this.#letGoLater(room);
  }

  /** A room nobody can rely on any more. */
  drop(room: Room): void {
    room.presence.close();
    clearTimeout(this.#idle.get(room));
    this.#idle.delete(room);
    if (this.#loaded.get(room.documentId) !== room) return;
    this.#loaded.delete(room.documentId);
    this.#rooms.delete(room.documentId);
  }

  /** Takes in what other processes wrote; calls made meanwhile are answered together. */
  pull(rooms: readonly Room[]): Promise<void> {
    for (const room of rooms) this.#toPull.add(room);
    this.#pulling ??= this.#pullAll().finally(() => {
      this.#pulling = undefined;
    });
    return this.#pulling;
  }

  compactWhenLong(): void {
    for (const room of this.all) if (room.rows > ROWS_IN_USE) this.#compact(room);
  }

  async close(): Promise<void> {
    for (const room of this.all) this.drop(room);
    await this.#compactions;
  }

  async #load(documentId: string): Promise<Room> {
    const { db } = this.#options;
    const room = new Room(documentId);
    // Before the text: whatever is decided on meanwhile comes as news.
    const decided = await decidedSuggestions(db, documentId);
    room.receive(await documentLog(db, documentId));
    room.guard.learnDecided(decided);
    this.#loaded.set(documentId, room);
    this.#letGoLater(room);
    return room;
  }

  async #pullAll(): Promise<void> {
    while (this.#toPull.size > 0) {
      const rooms = [...this.#toPull].filter((room) => !room.broken);
      this.#toPull.clear();
      const places = rooms.map(({ documentId, pulledTo }) => ({ documentId, after: pulledTo }));
      const own = rooms.map((room) => room.ownRows.slice());
      const news = await newsOfDocuments(this.#options.db, places, own.flat());
      for (const [index, room] of rooms.entries()) {
        const found = news[index];
        if (!found || room.broken) continue;
        room.receive(found);
        // Rows of one document are committed in their order: below an own row nothing is missing.
        room.advanceTo(own[index]?.at(-1) ?? -1);
      }
    }
  }

  #letGoLater(room: Room) {
    clearTimeout(this.#idle.get(room));
    this.#idle.set(
      room,
      setTimeout(() => this.#letGo(room), IDLE_MS),
    );
  }

  #letGo(room: Room) {
    if (room.connections.size > 0) return;
    if (room.isBusy) return this.#letGoLater(room);
    this.drop(room);
    if (room.rows > ROWS_LEFT) this.#compact(room);
  }

  /** One after the other: merging keeps the processor busy. */
  #compact(room: Room) {
    const { documentId } = room;
    if (this.#compacting.has(documentId)) return;
    this.#compacting.add(documentId);
    const { db, onError } = this.#options;
    this.#compactions = this.#compactions
      .then(() => db.transaction().execute((trx) => compactDocument(trx, documentId, packed)))
      .then(
        () => {
          room.rows = 0;
        },
        (error: unknown) => onError('collaboration.compact', error),
      )
      .then(() => void this.#compacting.delete(documentId));
  }
}
