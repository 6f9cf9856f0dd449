import type { Transaction } from 'kysely';
import { documentParts, lockLiveText } from '#db/documents/document-log.reads.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { lastVersion, lockDocument } from '#db/documents/version.reads.ts';
import { lastRevision } from '#db/revisions/revision.reads.ts';
import { insertRevision } from '#db/revisions/revision.writes.ts';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { textHash, wholeText } from '#shared/revisions/revision.rules.ts';
import type { Occasion } from '#shared/revisions/revision.state.ts';

export type Keeping = {
  positionId: string;
  occasion: Exclude<Occasion, 'named'>;
  madeBy: string | null;
  at: Date;
};

/**
 * Keeps the live text as a revision before something changes or closes it; nothing is kept twice.
 * The draft's row is held until the commit, so what is kept is what stood there.
 */
export async function keepRevision(trx: Transaction<Database>, keeping: Keeping): Promise<void> {
  const live = await lockedText(trx, keeping.positionId);
  if (!live || live.content.content?.length === 0) return;
  if (await isKept(trx, keeping.positionId, live.textHash)) return;
  await addRevision(trx, { ...keeping, ...live, name: null });
}

type Before = { documentId: string; content: DocumentJson; madeBy: string; at: Date };

/** Keeps a text as it was before this person deleted much of it, unless it is kept already. */
export async function keepTextBeforeDeletion(
  trx: Transaction<Database>,
  before: Before,
): Promise<void> {
  const { documentId, content } = before;
  const document = await lockLiveText(trx, documentId);
  if (!document) return;
  const { positionId } = document;
  const hash = await textHash(content);
  if (await isKept(trx, positionId, hash)) return;
  const occasion = 'much_deleted';
  await addRevision(trx, { ...before, positionId, occasion, textHash: hash, name: null });
}

/** Keeps the live text under a name, also where it is kept already: the name is what is new. */
export async function nameRevision(
  trx: Transaction<Database>,
  naming: { positionId: string; name: string; madeBy: string; at: Date },
): Promise<{ number: number } | undefined> {
  const live = await lockedText(trx, naming.positionId);
  return live && addRevision(trx, { ...naming, ...live, occasion: 'named' });
}

type Live = { documentId: string; content: DocumentJson; textHash: string };

async function lockedText(
  trx: Transaction<Database>,
  positionId: string,
): Promise<Live | undefined> {
  const document = await lockDocument(trx, positionId);
  if (!document) return undefined;
  const content = wholeText(await documentParts(trx, document.documentId));
  return { documentId: document.documentId, content, textHash: await textHash(content) };
}

async function isKept(trx: Transaction<Database>, positionId: string, hash: string) {
  const [revision, version] = [
    await lastRevision(trx, positionId),
    await lastVersion(trx, positionId),
  ];
  if (revision?.textHash === hash) return true;
  return version !== undefined && (await textHash(version.content)) === hash;
}

type Revision = Omit<Keeping, 'occasion'> & Live & { occasion: Occasion; name: string | null };

async function addRevision(trx: Transaction<Database>, revision: Revision) {
  const { positionId } = revision;
  const number = ((await lastRevision(trx, positionId))?.number ?? 0) + 1;
  await insertRevision(trx, { ...revision, number });
  await tellDraftNews(trx, { positionId, topic: 'revisions', audience: { kind: 'all' } });
  return { number };
}
