import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import type { Manifest } from '#shared/documents/manifest.rules.ts';

export type NewVersion = {
  title: string;
  content: DocumentJson;
  /** The whole Yjs state the text was made from. */
  state: Uint8Array;
  manifest: Manifest;
  hash: string;
  frozenBy: string;
  frozenAt: Date;
};

/** Writes the version and, for the search of agreed wording, its blocks. */
export async function insertVersion(
  trx: Transaction<Database>,
  { manifest, state, content, hash, title, frozenBy, frozenAt }: NewVersion,
) {
  const version = await trx
    .insertInto('version')
    .values({
      position_id: manifest.position,
      number: manifest.version,
      title,
      content: JSON.stringify(content),
      state: Buffer.from(state),
      manifest: JSON.stringify(manifest),
      hash,
      frozen_by: frozenBy,
      frozen_at: frozenAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const passages = blocksOf(content).map(({ id, kind, label, text }, place) => ({
    version_id: version.id,
    block_id: id,
    place,
    kind,
    label,
    text,
  }));
  await trx.insertInto('version_passage').values(passages).execute();
  return version;
}
