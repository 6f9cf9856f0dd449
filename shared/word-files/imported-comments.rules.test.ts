import { expect, test } from 'vitest';
import { COMMENT_LENGTH } from '#shared/comments/comment.rules.ts';
import { IMPORTED_COMMENTS, planComments } from './imported-comments.rules.ts';
import type { WordComment } from './word-file.state.ts';

const AT = '2026-11-20T10:00:00.000Z';
const comment = (id: string, more: Partial<WordComment> = {}): WordComment => ({
  id,
  author: 'Jo Smith',
  at: AT,
  text: `Words of ${id}`,
  quote: 'Fares',
  parent: null,
  resolved: false,
  own: null,
  ...more,
});

/** A thread beside the draft with one comment. */
const thread = (id: string, author: string, text: string, resolved = false) => ({
  id,
  resolved,
  anchor: { quote: 'Fares' },
  comments: [{ id: `${id}-1`, author, at: new Date(AT), text }],
});
const ANN = thread('t1', 'Ann Bell, North East', 'Since when?');
const ids = (said: { first: WordComment; further: WordComment[] }) => [
  said.first.id,
  ...said.further.map(({ id }) => id),
];

test('comments become threads, replies under the one that opens them, whatever their order', () => {
  const comments = [
    comment('late', { parent: 'opens', at: '2026-11-22T10:00:00.000Z' }),
    comment('alone'),
    comment('early', { parent: 'opens', at: '2026-11-21T10:00:00.000Z' }),
    comment('opens', { at: '2026-11-23T10:00:00.000Z' }),
  ];
  const plan = planComments({ comments, known: [ANN], ours: true });
  expect(plan.threads.map(ids)).toEqual([['opens', 'early', 'late'], ['alone']]);
  expect(plan.replies).toEqual([]);
});

test('a comment of the draft is known by its name, or by who said it when, and replies go under it', () => {
  const named = comment('1', { own: 't1-1', author: 'Author', at: null, text: 'Since when?' });
  const stamped = comment('1', { author: 'Ann Bell, North East', text: 'Since  when?' });
  const reply = comment('2', { parent: '1' });
  for (const own of [named, stamped]) {
    const plan = planComments({ comments: [own, reply], known: [ANN], ours: true });
    expect(plan).toMatchObject({ threads: [], replies: [{ threadId: 't1' }], notCarried: [] });
    expect(plan.replies.map(ids)).toEqual([['2']]);
  }
});

test('the same in a file of another draft is a comment like any other', () => {
  const own = comment('1', { own: 't1-1', author: 'Ann Bell, North East', text: 'Since when?' });
  expect(planComments({ comments: [own], known: [ANN], ours: false }).threads.map(ids)).toEqual([
    ['1'],
  ]);
});

test('what came with a file once does not come again', () => {
  const known = [thread('t2', 'Imported: Jo Smith', 'Words of 1')];
  const plan = planComments({ comments: [comment('1')], known, ours: false });
  expect(plan).toEqual({ threads: [], replies: [], notCarried: [] });
});

test('other words under a comment’s name, and a thread resolved in Word, are listed', () => {
  const comments = [comment('1', { own: 't1-1', text: 'Since never!', resolved: true })];
  expect(planComments({ comments, known: [ANN], ours: true })).toEqual({
    threads: [],
    replies: [],
    notCarried: [
      { what: 'comment_changed', count: 1, by: ['Jo Smith'] },
      { what: 'thread_resolved', count: 1, by: ['Jo Smith'] },
    ],
  });
});

test('what is too long, without words or beyond the most one file brings is listed, its replies come', () => {
  const many = Array.from({ length: IMPORTED_COMMENTS }, (_, nth) => comment(`c${nth}`));
  const long = comment('long', { text: 'x'.repeat(COMMENT_LENGTH + 1) });
  const comments = [
    long,
    comment('empty', { text: '' }),
    comment('r', { parent: 'long' }),
    ...many,
  ];
  const plan = planComments({ comments, known: [], ours: false });
  expect(plan.threads).toHaveLength(IMPORTED_COMMENTS);
  expect(plan.threads[0]?.first.id).toBe('r');
  expect(plan.notCarried.map(({ what, count }) => [what, count])).toEqual([
    ['comment_too_long', 1],
    ['comment_empty', 1],
    ['comments_too_many', 1],
  ]);
});

test('replies that go round in a circle come in all the same', () => {
  const comments = [comment('a', { parent: 'b' }), comment('b', { parent: 'a' })];
  const plan = planComments({ comments, known: [], ours: false });
  expect(plan.threads.flatMap(ids).toSorted()).toEqual(['a', 'b']);
});
