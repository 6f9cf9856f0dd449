import type { DocumentConnection } from './document-connection.ts';
import { type PresenceEntry, stamped, writePresence } from './presence.ts';
import { awareness } from './wire.ts';

/** A caret may lag this far behind, so that many moves travel together. */
const GATHER_MS = 25;

type Present = { entry: PresenceEntry; owner: DocumentConnection };

/** Who is in one document: one client for each connection, under the name the server knows. */
export class PresenceBoard {
  readonly #present = new Map<number, Present>();
  readonly #moved = new Map<number, Present>();
  readonly #readers: ReadonlySet<DocumentConnection>;
  #timer: NodeJS.Timeout | undefined;

  constructor(readers: ReadonlySet<DocumentConnection>) {
    this.#readers = readers;
  }

  /** A connection speaks for one client only; what it says of others is not passed on. */
  say(owner: DocumentConnection, entries: readonly PresenceEntry[]): void {
    for (const entry of entries) {
      if (!this.#mayHold(owner, entry.client)) continue;
      if (entry.state !== null) owner.presentClient ??= entry.client;
      if (entry.client !== owner.presentClient) continue;
      const state = entry.state === null ? null : stamped(entry.state, owner.presentAs);
      this.#note({ owner, entry: { ...entry, state } });
    }
  }

  leave(owner: DocumentConnection): void {
    const client = owner.presentClient;
    if (client === null || this.#present.get(client)?.owner !== owner) return;
    const clock = this.#present.get(client)?.entry.clock ?? 0;
    this.#note({ owner, entry: { client, clock: clock + 1, state: null } });
  }

  /** Everyone present, for somebody who has just come; null when nobody is. */
  everyone(): Uint8Array | null {
    if (this.#present.size === 0) return null;
    return writePresence([...this.#present.values()].map(({ entry }) => entry));
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** After a broken connection its person may take the client over; another person may not. */
  #mayHold(owner: DocumentConnection, client: number): boolean {
    const holder = this.#present.get(client)?.owner;
    return !holder || holder === owner || holder.personId === owner.personId;
  }

  #note(present: Present) {
    const { client, state } = present.entry;
    if (state === null) this.#present.delete(client);
    else this.#present.set(client, present);
    this.#moved.set(client, present);
    this.#timer ??= setTimeout(() => this.#tell(), GATHER_MS);
  }

  #tell() {
    this.#timer = undefined;
    const moved = [...this.#moved.values()];
    this.#moved.clear();
    const bytes = writePresence(moved.map(({ entry }) => entry));
    const only = moved.length === 1 ? moved[0]?.owner : undefined;
    for (const reader of this.#readers) {
      if (reader !== only) reader.send(awareness(reader.key, bytes));
    }
  }
}
