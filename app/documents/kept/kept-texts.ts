import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { type KeptText, keptTransaction } from './kept-database.ts';

/** As many texts as are kept, the newest; and for so long. */
const TEXTS = 10;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

export type TextToKeep = Omit<KeptText, 'person' | 'schemaVersion' | 'at'>;

/** Keeps a text for opening it without a connection. A device that keeps nothing goes without. */
export async function keepText(text: TextToKeep): Promise<void> {
  const row = {
    ...text,
    person: text.me.personId,
    schemaVersion: SCHEMA_VERSION,
    at: new Date(),
  };
  await keptTransaction(['texts'], 'readwrite', async (store) => {
    await store('texts').put(row);
    const rows = await store('texts').rows();
    const byAge = rows.toSorted((a, b) => b.row.at.getTime() - a.row.at.getTime());
    for (const { key } of byAge.slice(TEXTS)) await store('texts').remove(key);
  }).catch(() => undefined);
}

/** The texts that can be opened on this device now, the last seen first. */
export async function keptTexts(): Promise<KeptText[]> {
  const rows = await keptTransaction(['texts'], 'readonly', (store) => store('texts').rows()).catch(
    () => [],
  );
  return rows
    .map(({ row }) => row)
    .filter((row) => row.schemaVersion === SCHEMA_VERSION && isFresh(row))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** One document's text, once it is no longer its reader's to see or no longer true. */
export async function forgetText(person: string, document: string): Promise<void> {
  await keptTransaction(['texts'], 'readwrite', (store) =>
    store('texts').remove([person, document]),
  ).catch(() => undefined);
}

export function isFresh({ at }: Pick<KeptText, 'at'>): boolean {
  return Date.now() - at.getTime() < KEPT_DAYS * DAY_MS;
}
