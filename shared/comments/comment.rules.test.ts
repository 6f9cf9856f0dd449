import { expect, test } from 'vitest';
import { type Mentionable, ruleOnMentions, ruleOnThread, whoIsTold } from './comment.rules.ts';

const READERS: Mentionable[] = [
  { personId: 'ann', officeId: 'a', role: 'official' },
  { personId: 'abe', officeId: 'a', role: 'holder' },
  { personId: 'ben', officeId: 'b', role: 'delegate' },
  { personId: 'sue', officeId: null, role: 'secretariat' },
];
const nobody = { people: [], offices: [] };

test('an open thread is answered or resolved, a resolved one reopened, and nothing else', () => {
  const open = { resolvedAt: null };
  const resolved = { resolvedAt: new Date(0) };
  expect(ruleOnThread(open, 'reply')).toEqual({ to: 'open' });
  expect(ruleOnThread(open, 'resolve')).toEqual({ to: 'resolved' });
  expect(ruleOnThread(open, 'reopen')).toEqual({ refused: 'thread_open' });
  expect(ruleOnThread(resolved, 'reopen')).toEqual({ to: 'open' });
  expect(ruleOnThread(resolved, 'reply')).toEqual({ refused: 'thread_resolved' });
  expect(ruleOnThread(resolved, 'resolve')).toEqual({ refused: 'thread_resolved' });
});

test('a mention of whoever cannot read it is refused; a mention made twice counts once', () => {
  const refused = { refused: 'mention_unknown' };
  expect(ruleOnMentions({ people: ['zoe'], offices: [] }, READERS)).toEqual(refused);
  expect(ruleOnMentions({ people: [], offices: ['z'] }, READERS)).toEqual(refused);
  expect(ruleOnMentions({ people: ['ann', 'ann'], offices: ['b', 'b'] }, READERS)).toEqual({
    mentions: { people: ['ann'], offices: ['b'] },
  });
});

test('an office that is mentioned is told through its staff, and its mayor only by name', () => {
  const mention = (mentions: { people: string[]; offices: string[] }) => [
    ...whoIsTold({ writer: 'sue', mentions, earlier: [] }, READERS),
  ];
  expect(mention({ people: [], offices: ['a'] })).toEqual([['ann', 'mention']]);
  expect(mention({ people: ['abe'], offices: [] })).toEqual([['abe', 'mention']]);
});

test('a mention outweighs a reply, nobody is told of their own words or of what they may no longer see', () => {
  const told = whoIsTold(
    {
      writer: 'ann',
      mentions: { people: ['ann'], offices: ['b'] },
      earlier: ['ben', 'sue', 'gone', 'ann'],
    },
    READERS,
  );
  expect(Object.fromEntries(told)).toEqual({ ben: 'mention', sue: 'reply' });
  expect(whoIsTold({ writer: 'ann', mentions: nobody, earlier: [] }, READERS).size).toBe(0);
});
