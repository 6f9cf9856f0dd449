import { expect, test } from 'vitest';
import { refuseAnswer, settledAnswer } from './answer.rules.ts';
import { composeReturn, type OfficeAsked, tallyWords } from './return.rules.ts';
import { moveDue, ruleOnMove, type SoundingFacts, soundingState } from './sounding.rules.ts';
import { MOVES, SOUNDING_MOVES, SOUNDING_STATES } from './sounding.state.ts';

const NOON = new Date('2026-11-24T12:00:00Z');
const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000);

const FACTS: SoundingFacts = {
  recorded: 'draft',
  opensAt: null,
  closesAt: hours(72),
  clearBy: null,
  toClear: 0,
  cleared: 0,
  objected: 0,
};

const LEGAL = [
  'draft open',
  'open close',
  'closed consolidate',
  'consolidated consolidate',
  'consolidated clear',
  'cleared consolidate',
  'cleared send',
  'returned record_outcome',
  'outcome record_outcome',
];

test('these moves are legal, and every other one is refused', () => {
  const every = SOUNDING_STATES.flatMap((state) => SOUNDING_MOVES.map((move) => ({ state, move })));
  const legal = every.filter(({ state, move }) => 'to' in ruleOnMove(state, move));

  expect(legal.map(({ state, move }) => `${state} ${move}`).toSorted()).toEqual(LEGAL.toSorted());
  expect(Object.keys(MOVES)).toEqual([...SOUNDING_STATES]);
});

test('a draft with an hour opens and closes by itself, one without waits for a hand', () => {
  const dated = { ...FACTS, opensAt: hours(1) };

  expect([0, 1, 71, 72].map((at) => soundingState(dated, hours(at)))).toEqual([
    'draft',
    'open',
    'open',
    'closed',
  ]);
  expect(soundingState(FACTS, hours(100))).toBe('draft');
});

test('a return is clear once all have read it or time is up, and never while one objects', () => {
  const due = (facts: Partial<SoundingFacts>, at: number) =>
    moveDue(
      { ...FACTS, recorded: 'consolidated', clearBy: hours(24), toClear: 3, ...facts },
      hours(at),
    );

  expect({
    waiting: due({ cleared: 2 }, 1),
    allCleared: due({ cleared: 3 }, 1),
    timeIsUp: due({ cleared: 1 }, 24),
    objected: due({ cleared: 2, objected: 1 }, 48),
  }).toEqual({ waiting: null, allCleared: 'clear', timeIsUp: 'clear', objected: null });
});

const ASKED = { state: 'open', offered: 'by_type', questions: 2, standing: null } as const;
const ANSWER = { response: 'answered', words: ['Yes.', ''], attribution: 'by_type' } as const;

test('an answer says something, within its words, and no more openly than was offered', () => {
  const refused = (made: object, asked: object = {}) =>
    refuseAnswer({ ...ASKED, ...asked }, { ...ANSWER, ...made }, 'official');

  expect({
    said: refused({}),
    less: refused({ attribution: 'anonymous' }),
    more: refused({ attribution: 'named' }),
    none: refused({ attribution: null }),
    empty: refused({ words: [' ', ''] }),
    long: refused({ words: ['word '.repeat(201), ''] }),
    noView: refused({ response: 'no_view', words: [], attribution: null }),
    late: refused({}, { state: 'closed' }),
    early: refused({}, { state: 'draft' }),
  }).toEqual({
    said: null,
    less: null,
    more: 'more_open_than_offered',
    none: 'attribution_needed',
    empty: 'answer_empty',
    long: 'answer_too_long',
    noView: null,
    late: 'sounding_closed',
    early: 'sounding_closed',
  });
});

test('the chief executive and the mayor replace what an official answered, and not the other way', () => {
  const ranks = ['official', 'chief_executive', 'mayor'] as const;
  const allowed = ranks.map((standing) =>
    ranks.filter((rank) => refuseAnswer({ ...ASKED, standing }, ANSWER, rank) === null),
  );

  expect(allowed).toEqual([ranks, ['chief_executive', 'mayor'], ['mayor']]);
});

test('no view keeps no words and nothing to attribute', () => {
  const made = { response: 'no_view', words: ['typed first'], attribution: 'named' } as const;

  expect(settledAnswer(made, 2)).toEqual({
    response: 'no_view',
    words: ['', ''],
    attribution: null,
  });
});

const QUESTIONS = {
  title: 'Skills',
  department: 'A department',
  post: 'A post',
  official: '',
  background: '',
  audience: 'The department',
  questions: ['First?', 'Second?'],
  openedOn: '2026-11-24',
  closedOn: '2026-11-27',
};

function office(name: string, made: Partial<OfficeAsked> = {}): OfficeAsked {
  return {
    officeId: name.toLowerCase(),
    name,
    type: 'Mayoral',
    response: 'answered',
    words: [`${name} on the first.`, ''],
    attribution: 'anonymous',
    narrowTo: null,
    ...made,
  };
}

test('a return prints names only where chosen, always how many were asked, and no order of arrival', () => {
  const { content, placements } = composeReturn(
    's',
    QUESTIONS,
    [
      office('Zed', { attribution: 'named' }),
      office('Cee'),
      office('Bee', { attribution: 'named', narrowTo: 'anonymous' }),
      office('Aye'),
      office('Dee', { response: 'no_view', words: ['', ''], attribution: null }),
      office('Eff', { response: null, words: [], attribution: null }),
    ],
    'Offices differ.',
  );

  expect(tallyWords(content.tally)).toBe('4 of 6 answered, 1 no view, 0 declined, 1 no response');
  expect(content.answers).toEqual([
    [
      { from: 'Not attributed', words: 'Aye on the first.' },
      { from: 'Not attributed', words: 'Bee on the first.' },
      { from: 'Not attributed', words: 'Cee on the first.' },
      { from: 'Zed', words: 'Zed on the first.' },
    ],
    [],
  ]);
  expect(content.groups).toEqual([{ label: 'Not attributed', offices: 3 }]);
  expect(placements).toEqual({
    zed: 'Zed',
    cee: 'Not attributed',
    bee: 'Not attributed',
    aye: 'Not attributed',
  });
});

test('what fewer than three offices would stand behind is left out, and that is said', () => {
  const { content, placements } = composeReturn(
    's',
    QUESTIONS,
    [office('Zed', { attribution: 'named' }), office('Cee')],
    'One office has a reservation.',
  );

  expect(content.heldBack).toBe(true);
  expect(JSON.stringify(content)).not.toContain('Cee');
  expect(placements).toEqual({ zed: 'Zed', cee: null });
});
