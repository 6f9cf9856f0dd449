import { expect, test } from 'vitest';
import { type StoryFacts, storyEvents } from './story.rules.ts';

const EMPTY: StoryFacts = {
  opened: null,
  versions: [],
  rounds: [],
  officesInRounds: [],
  letters: [],
  afterwards: [],
  responses: [],
  commitments: [],
  tactics: [],
  outcome: null,
};

test('everything that happened comes in the order it happened, moments and days alike', () => {
  const facts: StoryFacts = {
    ...EMPTY,
    opened: { at: new Date('2026-11-01T09:00:00Z'), byName: 'Officer' },
    versions: [
      { number: 1, frozenAt: new Date('2026-11-05T09:00:00Z'), frozenByName: null },
      { number: 2, frozenAt: new Date('2026-11-09T09:00:00Z'), frozenByName: null },
    ],
    rounds: [
      {
        number: 1,
        versionNumber: 2,
        deadline: new Date('2026-11-12T17:00:00Z'),
        openedAt: new Date('2026-11-09T10:00:00Z'),
        closedAt: new Date('2026-11-12T17:05:00Z'),
        supersededAt: null,
      },
    ],
    officesInRounds: [
      {
        roundNumber: 1,
        officeName: 'London',
        choice: 'endorse',
        decidedAt: new Date('2026-11-10T09:00:00Z'),
      },
      { roundNumber: 1, officeName: 'North East', choice: null, decidedAt: null },
    ],
    responses: [
      {
        id: 'r',
        kind: 'holding',
        receivedOn: '2026-11-20',
        fromName: null,
        postTitle: 'Secretary of State',
        summary: 'Soon',
      },
    ],
  };

  const kinds = storyEvents(facts).map((event) => event.kind);

  expect(kinds).toEqual([
    'opened',
    'frozen',
    'frozen',
    'round_opened',
    'decided',
    'round_closed',
    'response',
  ]);
});

test('a closed round counts those who endorsed among all who were asked', () => {
  const round = {
    number: 1,
    versionNumber: 1,
    deadline: new Date('2026-11-12'),
    openedAt: new Date('2026-11-09'),
    closedAt: new Date('2026-11-12'),
    supersededAt: null,
  };
  const offices = (['endorse', 'endorse_with_reservations', 'decline', null] as const).map(
    (choice, place) => ({
      roundNumber: 1,
      officeName: `Office ${place}`,
      choice,
      decidedAt: choice && new Date('2026-11-10'),
    }),
  );

  const closed = storyEvents({ ...EMPTY, rounds: [round], officesInRounds: offices }).at(-1);

  expect(closed).toMatchObject({ kind: 'round_closed', endorsed: 2, asked: 4 });
});

test('what the record gives no date for comes last', () => {
  const tactic = { kind: 'press', detail: null, actor: null };
  const tactics = [
    { ...tactic, id: 'undated', title: 'Undated', happened: null },
    { ...tactic, id: 'october', title: 'In October', happened: '2023-10' },
    { ...tactic, id: 'july', title: 'In July', happened: '2023-07-05' },
  ];

  const titles = storyEvents({ ...EMPTY, tactics }).map((e) => e.kind === 'tactic' && e.title);

  expect(titles).toEqual(['In July', 'In October', 'Undated']);
});

test('a reply that came on the day of the letter stands after the letter', () => {
  const letter = {
    versionNumber: 1,
    issuedAt: new Date('2026-11-24T14:00:00Z'),
    dated: '2026-11-24',
    recipients: [],
  };
  const reply = { id: 'reply', kind: 'holding', receivedOn: '2026-11-24', summary: 'Soon.' };
  const responses = [{ ...reply, fromName: null, postTitle: null }];

  const kinds = storyEvents({ ...EMPTY, letters: [letter], responses }).map(({ kind }) => kind);

  expect(kinds).toEqual(['issued', 'response']);
});

test('what became of a letter’s signatures follows the letter', () => {
  const facts: StoryFacts = {
    ...EMPTY,
    letters: [
      {
        versionNumber: 1,
        issuedAt: new Date('2026-11-24T10:00:00Z'),
        dated: '2026-11-24',
        recipients: [],
      },
    ],
    afterwards: [
      { kind: 'withdrew', area: 'London', at: new Date('2026-12-02T10:00:00Z') },
      { kind: 'joined', area: 'North East', at: new Date('2026-12-01T10:00:00Z') },
    ],
  };

  expect(storyEvents(facts)).toMatchObject([
    { kind: 'issued' },
    { kind: 'joined', officeName: 'North East' },
    { kind: 'withdrew', officeName: 'London' },
  ]);
});

test('what was promised and what became of it stand in the story, after the reply it was made in', () => {
  const commitment = {
    id: 'p',
    words: 'We will fund it.',
    postTitle: 'Secretary of State for Transport',
    receivedOn: '2026-12-10',
    moves: [
      { said: 'delivered' as const, officeName: null, at: '2027-04-01T10:00:00Z' },
      { said: 'contested' as const, officeName: 'Tees Valley', at: '2027-04-02T10:00:00Z' },
    ],
  };
  const reply = {
    id: 'r',
    kind: 'substantive',
    receivedOn: '2026-12-10',
    fromName: null,
    postTitle: null,
    summary: 'The fare is kept in part.',
  };
  const events = storyEvents({ ...EMPTY, commitments: [commitment], responses: [reply] });

  expect(events).toMatchObject([
    { kind: 'response' },
    { kind: 'promised', by: 'Secretary of State for Transport' },
    { kind: 'promise_moved', said: 'delivered', officeName: null },
    { kind: 'promise_moved', said: 'contested', officeName: 'Tees Valley' },
  ]);
});
