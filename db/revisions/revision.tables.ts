import type { Generated, JSONColumnType } from 'kysely';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { Occasion } from '#shared/revisions/revision.state.ts';

export type RevisionTables = {
  /** A point in the life of a draft. Never updated; of the automatic ones only the newest stay. */
  revision: {
    id: Generated<string>;
    position_id: string;
    document_id: string;
    number: number;
    occasion: Occasion;
    /** What somebody called it; null for one the server made. */
    name: string | null;
    content: JSONColumnType<DocumentJson>;
    text_hash: string;
    made_by: string | null;
    at: Date;
  };
  /** What one person was shown of a position's text, one row for each sitting. */
  reading: {
    id: Generated<string>;
    position_id: string;
    person_id: string;
    /** The point's address: `live`, `v2` or `r5`. */
    shown: string;
    content: JSONColumnType<DocumentJson>;
    text_hash: string;
    /** The person said so; otherwise the page did. */
    marked: boolean;
    at: Date;
  };
};
