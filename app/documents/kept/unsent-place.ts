import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { type KeptPlace, keptTransaction } from './kept-database.ts';
import type { UnsentEdit, UnsentPlace } from './unsent-edits.ts';

/**
 * Where this device keeps one person's unsent edits of one document. Each window writes under a
 * name of its own and holds a lock of that name while it lives: what bears a name that nobody holds
 * was left by a window that has gone, and goes to the first window that asks.
 */
export function unsentPlaceOnDevice(of: KeptPlace): UnsentPlace {
  const writer = crypto.randomUUID();
  const held = heldNames();
  const ready = held.hold(writer);
  return {
    keep: async (bytes) => {
      await ready;
      const row = { ...of, writer, schemaVersion: SCHEMA_VERSION, bytes };
      const key = await keptTransaction(['unsent'], 'readwrite', (store) =>
        store('unsent').put(row),
      );
      askToStay();
      return Number(key);
    },
    takeOver: async () => {
      const rows = await keptTransaction(['unsent'], 'readonly', (store) =>
        store('unsent').rows(of),
      );
      const writers = new Set(rows.map(({ row }) => row.writer));
      const free = new Set<string>();
      for (const name of writers) if (await held.hold(name)) free.add(name);
      return rows
        .filter(({ row }) => free.has(row.writer))
        .map(({ key, row }): UnsentEdit => ({ ...row, key: Number(key) }));
    },
    drop: (keys) =>
      keptTransaction(['unsent'], 'readwrite', async (store) => {
        for (const key of keys) await store('unsent').remove(key);
      }),
    leave: held.letGo,
  };
}

/** Names only one window holds at a time; where the browser has no locks every name is free. */
function heldNames() {
  const mine = new Set<string>();
  const leaving = Promise.withResolvers<void>();
  return {
    /** True once: this window holds the name from now on, and did not before. */
    hold: (name: string): Promise<boolean> => {
      if (mine.has(name)) return Promise.resolve(false);
      if (!('locks' in navigator)) return Promise.resolve(Boolean(mine.add(name)));
      return new Promise((resolve) => {
        const request = navigator.locks.request(
          `concord-unsent ${name}`,
          { ifAvailable: true },
          (lock) => {
            if (lock) mine.add(name);
            resolve(lock !== null);
            return lock ? leaving.promise : undefined;
          },
        );
        request.catch(() => resolve(false));
      });
    },
    letGo: leaving.resolve,
  };
}

let asked = false;

/** Asks the browser once not to clear this away when it runs out of room. */
function askToStay() {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.();
}
