import type { Generated, JSONColumnType } from 'kysely';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { BlockKind } from '#shared/documents/document-text.rules.ts';
import type { Manifest } from '#shared/documents/manifest.rules.ts';

export type DocumentTables = {
  /** The live text of a position. Its id is the name the collaboration server knows it by. */
  document: {
    id: Generated<string>;
    position_id: string;
    schema_version: number;
    locked_at: Date | null;
    /** Whatever was written until then is in a revision or a version. */
    kept_until: Generated<Date | null>;
    created_at: Generated<Date>;
  };
  /** Every update, appended before it is acknowledged: the truth about the live text. */
  document_update: {
    document_id: string;
    seq: Generated<number>;
    person_id: string | null;
    session_id: string | null;
    bytes: Buffer;
    at: Generated<Date>;
  };
  /** Updates up to and including `up_to_seq`, merged. */
  document_snapshot: { document_id: string; bytes: Buffer; up_to_seq: number; at: Generated<Date> };
  /** A frozen text: never updated, never deleted. */
  version: {
    id: Generated<string>;
    position_id: string;
    number: number;
    title: string;
    content: JSONColumnType<DocumentJson>;
    /** The whole Yjs state at the moment of freezing. */
    state: Buffer;
    manifest: JSONColumnType<Manifest>;
    hash: string;
    frozen_by: string | null;
    frozen_at: Generated<Date>;
  };
  /** The blocks of a version, for finding wording that was agreed before. */
  version_passage: {
    version_id: string;
    block_id: string;
    place: number;
    kind: BlockKind;
    label: string | null;
    text: string;
  };
};
