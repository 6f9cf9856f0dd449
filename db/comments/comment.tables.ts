import type { Generated } from 'kysely';

export type CommentTables = {
  /** A conversation about some words of a live text. Nothing of it is in the text itself. */
  comment_thread: {
    id: Generated<string>;
    position_id: string;
    /** The one office that sees it; null when the whole coalition and the secretariat do. */
    private_to: string | null;
    /** Where its passage stood: see `comment-anchor.rules.ts`. */
    block_id: string;
    starts_at: string;
    ends_at: string;
    quote: string;
    words_before: string;
    words_after: string;
    opened_by: string;
    opened_at: Date;
    resolved_by: string | null;
    resolved_at: Date | null;
  };
  comment: {
    id: Generated<string>;
    thread_id: string;
    person_id: string;
    /** For whom its writer spoke; null for the secretariat. */
    office_id: string | null;
    body: string;
    /** Who made it in the Word file it came with, and when, as far as the file says. */
    imported_author: Generated<string | null>;
    imported_at: Generated<Date | null>;
    /** The order in which comments were said; never shown, as it counts private ones too. */
    seq: Generated<number>;
    written_at: Date;
    edited_at: Date | null;
  };
  /** What a comment said before it was changed, and since when. */
  comment_wording: {
    seq: Generated<number>;
    comment_id: string;
    body: string;
    written_at: Date;
  };
  /** Either a person or an office. */
  comment_mention: { comment_id: string; person_id: string | null; office_id: string | null };
};
