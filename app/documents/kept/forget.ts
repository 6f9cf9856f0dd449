import { keptTransaction, type StoreName } from './kept-database.ts';
import { isFresh } from './kept-texts.ts';

const STORES: readonly StoreName[] = ['unsent', 'setAside', 'texts'];

/**
 * Clears away every text but this person's own, and those too old; answers how many are left. What
 * somebody else wrote and has not been sent stays, shown to nobody, as it is the only copy there is.
 */
export function forgetOtherTexts(personId: string | null): Promise<number> {
  return keptTransaction(['texts'], 'readwrite', async (store) => {
    const rows = await store('texts').rows();
    const others = rows.filter(({ row }) => row.person !== personId || !isFresh(row));
    for (const { key } of others) await store('texts').remove(key);
    return rows.length - others.length;
  });
}

const QUESTION =
  'Some of your words have not reached the server. Signing out deletes them from this device. Sign out and lose them?';

/** Clears away everything of a person who signs out; false when they would rather keep their words. */
export async function forgetOnSignOut(person: string): Promise<boolean> {
  try {
    if ((await countUnsent(person)) > 0 && !globalThis.confirm(QUESTION)) return false;
    await keptTransaction(STORES, 'readwrite', async (store) => {
      for (const name of STORES) {
        for (const { key } of await store(name).rows({ person })) await store(name).remove(key);
      }
    });
  } catch {
    // A device that keeps nothing has nothing to clear away.
  }
  return true;
}

function countUnsent(person: string): Promise<number> {
  return keptTransaction(['unsent', 'setAside'], 'readonly', async (store) => {
    const unsent = await store('unsent').rows({ person });
    const setAside = await store('setAside').rows({ person });
    return unsent.length + setAside.length;
  });
}
