import type { DocumentJson } from '#shared/documents/document-json.ts';

/** Why a Word file is not read at all. */
export type WordRefusal =
  | 'word_too_large'
  | 'word_not_docx'
  | 'word_encrypted'
  | 'word_damaged'
  | 'word_too_slow'
  | 'word_busy';

/** What a Word file may hold that a position's text has no place for. */
export type NotCarried =
  | 'picture'
  | 'text_box'
  | 'equation'
  | 'field'
  | 'symbol'
  | 'hidden_text'
  | 'unsafe_link'
  | 'nested_table'
  | 'header_or_footer'
  | 'formatting_change'
  | 'table_change'
  | 'paragraph_join'
  | 'paragraph_split'
  | 'change_in_note'
  | 'title_change'
  | 'comment_too_long'
  | 'comment_empty'
  | 'comments_too_many'
  | 'comment_changed'
  | 'thread_resolved';

export type ListedNotCarried = { what: NotCarried; count: number; by: string[] };

/** A change that Word tracked, under the id its marks bear in the text that was read. */
export type TrackedChange = { id: string; author: string; at: string | null };

/** A comment under its id in the file, which the marks of the words it stands on bear. */
export type WordComment = {
  id: string;
  author: string;
  at: string | null;
  text: string;
  quote: string;
  /** The id of the comment it replies to. */
  parent: string | null;
  resolved: boolean;
  /** Concord's own name for it, if it went out with a draft. */
  own: string | null;
};

/**
 * A Word file as it was read, before it is held against any text. Its marks name Concord's own
 * proposals by id alone, and all others by the change they came with; marks of the kind `comment`
 * name the comments that words stand under.
 */
export type WordReading = {
  text: DocumentJson;
  changes: TrackedChange[];
  comments: WordComment[];
  notCarried: ListedNotCarried[];
  /** The position whose draft the file was taken from, if it was. */
  positionId: string | null;
};
