import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
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

export function insertVersion(
  trx: Transaction<Database>,
  { manifest, state, content, hash, title, frozenBy, frozenAt }: NewVersion,
) {
  return trx
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
}
