import { COMMENT_LENGTH } from '#shared/comments/comment.rules.ts';
import { IMPORTED_COMMENTS } from '#shared/word-files/imported-comments.rules.ts';
import type { ListedNotCarried, NotCarried } from '#shared/word-files/word-file.state.ts';

type Words = { one: string; many: string; why: string };

/** What stays behind, and what to do about it. */
const WORDS: Record<NotCarried, Words> = {
  picture: { one: 'picture', many: 'pictures', why: 'a position is text alone' },
  text_box: { one: 'text box', many: 'text boxes', why: 'copy its words into the text first' },
  equation: { one: 'equation', many: 'equations', why: 'write it in words' },
  field: {
    one: 'field',
    many: 'fields',
    why: 'its words come in as they stand, and no longer update',
  },
  symbol: { one: 'symbol', many: 'symbols', why: 'type it as an ordinary character' },
  hidden_text: {
    one: 'hidden passage',
    many: 'hidden passages',
    why: 'show it in Word if it belongs to the text',
  },
  unsafe_link: {
    one: 'link',
    many: 'links',
    why: 'only web and mail addresses can be followed; the words come in',
  },
  nested_table: {
    one: 'table inside a table',
    many: 'tables inside tables',
    why: 'its words come in below one another',
  },
  header_or_footer: {
    one: 'page header or footer',
    many: 'page headers and footers',
    why: 'the letter sets its own',
  },
  formatting_change: {
    one: 'tracked change of formatting',
    many: 'tracked changes of formatting',
    why: 'the text comes in as it looks now',
  },
  table_change: {
    one: 'tracked change to a table’s rows or cells',
    many: 'tracked changes to tables’ rows or cells',
    why: 'the table comes in as it is built now',
  },
  paragraph_join: {
    one: 'tracked joining of two paragraphs',
    many: 'tracked joinings of paragraphs',
    why: 'they come in as two',
  },
  paragraph_split: {
    one: 'tracked splitting of a paragraph',
    many: 'tracked splittings of paragraphs',
    why: 'they come in as two',
  },
  change_in_note: {
    one: 'tracked change in a footnote',
    many: 'tracked changes in footnotes',
    why: 'the note comes in as it would become',
  },
  title_change: {
    one: 'tracked change to the title',
    many: 'tracked changes to the title',
    why: 'a position keeps the title it was opened under',
  },
  comment_too_long: {
    one: 'comment',
    many: 'comments',
    why: `shorten it in Word to ${COMMENT_LENGTH.toLocaleString('en-GB')} characters, then bring the file in again`,
  },
  comment_empty: {
    one: 'comment without words',
    many: 'comments without words',
    why: 'write in Word what it is to say, then bring the file in again',
  },
  comments_too_many: {
    one: 'further comment',
    many: 'further comments',
    why: `one file brings ${IMPORTED_COMMENTS} at most; bring the file in again for the rest`,
  },
  comment_changed: {
    one: 'comment of this draft that reads otherwise in the file',
    many: 'comments of this draft that read otherwise in the file',
    why: 'the draft keeps it as it was written; reply to it instead',
  },
  thread_resolved: {
    one: 'thread of this draft that is resolved in the file',
    many: 'threads of this draft that are resolved in the file',
    why: 'resolve it in the draft, where it says who did',
  },
};

/** "3 pictures: a position is text alone", "1 tracked change of formatting by Jo Smith: …". */
export function notCarriedWords({ what, count, by }: ListedNotCarried): string {
  const { one, many, why } = WORDS[what];
  const who = by.length > 0 ? ` by ${new Intl.ListFormat('en-GB').format(by)}` : '';
  return `${count} ${count === 1 ? one : many}${who}: ${why}`;
}
