import { COMMENT_LENGTH } from '#shared/comments/comment.rules.ts';
import type { Anchor } from '#shared/comments/comment-anchor.rules.ts';
import type { ListedNotCarried, NotCarried, WordComment } from './word-file.state.ts';

/** How many comments one file may bring. */
export const IMPORTED_COMMENTS = 200;

/** A shared comment as it stands beside the draft, named as a file of the draft names it. */
type Known = { id: string; author: string; at: Date; text: string };
type KnownThread = {
  id: string;
  resolved: boolean;
  anchor: { quote: string };
  comments: readonly Known[];
};
type KnownComment = Known & { thread: KnownThread };

/** Comments of one thread, in the order they were said. */
export type Said = { first: WordComment; further: WordComment[] };

/** What a file's comments become. */
export type CommentsPlan = {
  /** New threads, opened by their first comment. */
  threads: Said[];
  /** New replies to threads that are here. */
  replies: (Said & { threadId: string })[];
  notCarried: ListedNotCarried[];
};

type Asked = {
  comments: readonly WordComment[];
  known: readonly KnownThread[];
  /** Whether the file was taken from this draft: only then does it hold comments of it. */
  ours: boolean;
};

/** What a thread that stood on no words of the text is said to be about. */
export const NO_WORDS = 'a place without words';

/** As files and pages name whoever said or proposed something in a file that was brought in. */
export function importedBy(author: string): string {
  return `Imported: ${author}`;
}

/** What a comment begins with in a file, whose words are not in the text any more. */
export function onDeletedText({ anchor }: { anchor: { quote: string } }): string {
  return `On deleted text: “${anchor.quote}”`;
}

/** Tells a file's comments apart: those that are here, those that come in, and those that cannot. */
export function planComments({ comments, known, ours }: Asked): CommentsPlan {
  const all = known.flatMap((thread) => thread.comments.map((said) => ({ ...said, thread })));
  const here = new Map(comments.map((each) => [each.id, knownAs(each, all, ours)]));
  const fresh = comments.filter(({ id }) => !here.get(id));
  const fit = fresh.filter((each) => obstacle(each) === null);
  const coming = new Map(fit.slice(0, IMPORTED_COMMENTS).map((each) => [each.id, each]));
  return {
    ...conversations({ here, coming }),
    notCarried: listed([
      ...fresh.flatMap((each) => obstacle(each) ?? []),
      ...fit.slice(IMPORTED_COMMENTS).map(({ author }) => ({ what: TOO_MANY, author })),
      ...comments.flatMap((each) => changesIn(each, here.get(each.id))),
    ]),
  };
}

type Among = {
  here: ReadonlyMap<string, KnownComment | undefined>;
  coming: ReadonlyMap<string, WordComment>;
};

/** New comments by the threads they belong to, new or here. */
function conversations(among: Among): Pick<CommentsPlan, 'threads' | 'replies'> {
  const placed = [...among.coming.values()].map((comment) => ({
    comment,
    ...belongsTo(comment, among),
  }));
  const replies = placed.filter(({ threadId }) => threadId !== null);
  const opened = placed.filter(({ threadId }) => threadId === null);
  return {
    threads: [...Map.groupBy(opened, ({ root }) => root)].flatMap(([root, each]) =>
      saidIn(each, root),
    ),
    replies: [...Map.groupBy(replies, ({ threadId }) => threadId ?? '')].flatMap(
      ([threadId, each]) => saidIn(each).map((said) => ({ threadId, ...said })),
    ),
  };
}

/** The thread here that a comment replies to, or else the id of the comment that opens its own. */
function belongsTo({ id, parent }: WordComment, { here, coming }: Among) {
  let root = { id, parent };
  const passed = new Set<string>();
  while (root.parent !== null && !passed.has(root.id)) {
    passed.add(root.id);
    const known = here.get(root.parent);
    if (known) return { threadId: known.thread.id, root: root.id };
    root = coming.get(root.parent) ?? { id: root.id, parent: null };
  }
  return { threadId: null, root: root.id };
}

/** As they were said; the one that opens the thread first. */
function saidIn(placed: readonly { comment: WordComment }[], root?: string): Said[] {
  const opens = ({ id }: WordComment) => Number(id === root);
  const [first, ...further] = placed
    .map(({ comment }) => comment)
    .toSorted((a, b) => opens(b) - opens(a) || (a.at ?? '').localeCompare(b.at ?? ''));
  return first ? [{ first, further }] : [];
}

const TOO_MANY: NotCarried = 'comments_too_many';

type Missed = { what: NotCarried; author: string };

function obstacle({ text, author }: WordComment): Missed | null {
  if (text === '') return { what: 'comment_empty', author };
  return text.length > COMMENT_LENGTH ? { what: 'comment_too_long', author } : null;
}

/** What somebody did in Word to a comment that is here: its words are its writer's alone to change. */
function changesIn(comment: WordComment, known: KnownComment | undefined): Missed[] {
  if (!known) return [];
  const { author } = comment;
  const begins = known.thread.comments[0]?.id === known.id;
  const resolved = begins && comment.resolved && !known.thread.resolved;
  return [
    ...(saysSame(comment, known) ? [] : [{ what: 'comment_changed', author } as const]),
    ...(resolved ? [{ what: 'thread_resolved', author } as const] : []),
  ];
}

/** The comment of this draft that one of a file is: by Concord's own name, or by who said what and when. */
function knownAs(
  comment: WordComment,
  known: readonly KnownComment[],
  ours: boolean,
): KnownComment | undefined {
  const stamped = known.filter(
    ({ author, at }) => author === comment.author && isSameSecond(at, comment.at),
  );
  const named = known.find(({ id }) => id === comment.own);
  const own = named ?? stamped.find((each) => saysSame(comment, each)) ?? stamped[0];
  if (ours && own) return own;
  return known.find(
    (each) => each.author === importedBy(comment.author) && saysSameAt(comment, each),
  );
}

function saysSameAt(comment: WordComment, known: KnownComment): boolean {
  const sameTime = comment.at === null || isSameSecond(known.at, comment.at);
  return sameTime && saysSame(comment, known);
}

/** Word keeps times to the second. */
function isSameSecond(one: Date, other: string | null): boolean {
  return other !== null && one.toISOString().slice(0, 19) === other.slice(0, 19);
}

/** Programs set spaces and lines of a comment as they like. */
function saysSame({ text }: WordComment, known: KnownComment): boolean {
  const words = bare(text);
  return (
    words === bare(known.text) || words === bare(`${onDeletedText(known.thread)} ${known.text}`)
  );
}

function bare(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function listed(missed: readonly Missed[]): ListedNotCarried[] {
  return [...Map.groupBy(missed, ({ what }) => what)].map(([what, each]) => ({
    what,
    count: each.length,
    by: [...new Set(each.map(({ author }) => author))],
  }));
}

/** For a thread whose words are not in the text: it stands on deleted text from the first. */
export function lostAnchor({ quote }: WordComment): Anchor {
  return {
    blockId: '',
    start: '',
    end: '',
    quote: quote.trim() || NO_WORDS,
    before: '',
    after: '',
  };
}
