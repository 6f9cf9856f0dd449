import { expect, test } from 'vitest';
import { campaignOutcomes, campaignTimeline } from '#db/campaigns/campaign.reads.ts';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { addWorkingDays } from '#shared/calendar/working-day.rules.ts';
import { startToDecision } from '#shared/campaigns/elapsed.rules.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { PAST_CASES } from './past-cases/registry.ts';

const BRABIN = 'Tracy Brabin, Mayor of West Yorkshire';
const BURNHAM = 'Andy Burnham, Mayor of Greater Manchester';
const COPPARD = 'Oliver Coppard, Mayor of South Yorkshire';
const DRISCOLL = 'Jamie Driscoll, North of Tyne Mayor';
const JOHNSON = 'Dr Nik Johnson, Mayor of Cambridgeshire and Peterborough';
const KHAN = 'Sadiq Khan, Mayor of London';
const ROTHERAM = 'Steve Rotheram, Mayor of the Liverpool City Region';
const STREET = 'Andy Street, Mayor of the West Midlands';

/**
 * What the public record holds of three campaigns, written out by hand beside the seed: who took
 * each step (names, a bare count, or nobody), the working days from start to decision, what became
 * of it, and the most that may be claimed.
 */
const RECORD = [
  {
    id: 'transpennine-express-2023',
    steps: [
      ['2022-11-30', 5],
      ['2023-01-26', null],
      ['2023-04-17', [BRABIN, BURNHAM, COPPARD, DRISCOLL, ROTHERAM]],
      ['2023-05-11', null],
      ['2023-05-28', null],
    ],
    elapsed: { from: '2023-04-17', to: '2023-05-11', workingDays: 16 },
    outcome: 'won',
    decidedOn: '2023-05-28',
    contribution: 'plausibly_contributed',
    addressee: 'transport-secretary',
  },
  {
    id: 'ticket-offices-2023',
    steps: [
      ['2023-07-05', null],
      ['2023-07-18', [BRABIN, BURNHAM, COPPARD, JOHNSON, ROTHERAM]],
      ['2023-07-21', 4],
      ['2023-07-26', null],
      ['2023-09-01', null],
      ['2023-10-31', null],
      ['2023-10-31', null],
    ],
    elapsed: { from: '2023-07-18', to: '2023-10-31', workingDays: 74 },
    outcome: 'won',
    decidedOn: '2023-10-31',
    contribution: 'plausibly_contributed',
    addressee: 'transport-secretary',
  },
  {
    id: 'hs2-northern-leg-2023',
    steps: [
      ['2023-09-27', [BRABIN, BURNHAM, COPPARD, KHAN, ROTHERAM]],
      ['2023-10-02', [STREET]],
      ['2023-10-04', null],
    ],
    elapsed: { from: '2023-09-27', to: '2023-10-04', workingDays: 5 },
    outcome: 'lost',
    decidedOn: '2023-10-04',
    contribution: 'not_claimed',
    addressee: 'prime-minister',
  },
] as const;

test.for(RECORD)(
  '$id: dates, people of each step, clock and claim are those of the record',
  async (known) => {
    await using scene = await freshDatabase();
    const past = PAST_CASES.find(({ id }) => id === known.id);
    const steps = await campaignTimeline(scene.db, known.id);
    const [outcome] = await campaignOutcomes(scene.db, known.id);
    const holidays = await bankHolidays(scene.db);

    expect(steps.map((step) => [step.happened, peopleOf(step)])).toEqual(known.steps);
    expect(startToDecision({ joint: true, started: past?.started ?? '' }, steps, holidays)).toEqual(
      known.elapsed,
    );
    expect(outcome).toMatchObject({
      outcome: known.outcome,
      decidedOn: known.decidedOn,
      contribution: known.contribution,
    });
    expect(past?.position?.postIds).toEqual([known.addressee]);
  },
);

function peopleOf(step: {
  signatories: readonly { styledName: string }[];
  signatoryCount: number | null;
}) {
  const names = step.signatories.map(({ styledName }) => styledName);
  return names.length > 0 ? names.toSorted(bySurname) : step.signatoryCount;
}

/** As the record above is written: by the last of the names before the comma. */
function bySurname(one: string, other: string): number {
  const surname = (styled: string) => styled.split(',')[0]?.split(' ').at(-1) ?? '';
  return surname(one).localeCompare(surname(other));
}

test('fifteen working days after the letter on TransPennine end on 10 May 2023', async () => {
  await using scene = await freshDatabase();
  const holidays = await bankHolidays(scene.db);
  expect(addWorkingDays('2023-04-17', 15, holidays)).toBe('2023-05-10');
  expect(addWorkingDays('2023-05-10', 1, holidays)).toBe('2023-05-11');
});

test('no past case quotes a decision-maker it has no source for, or claims the top of the ladder', () => {
  const claims = PAST_CASES.map(({ id, outcome }) => [id, outcome.contribution]);
  expect(claims.filter(([, contribution]) => contribution === 'acknowledged')).toEqual([]);
  const quoted = PAST_CASES.flatMap(({ outcome }) => outcome.evidence.filter(({ quote }) => quote));
  expect(quoted.filter(({ source }) => source === '')).toEqual([]);
});

test('each of the record’s twelve campaigns is there, and what followed HS2', () => {
  expect(PAST_CASES.map(({ id }) => id).toSorted()).toEqual([
    'bus-franchising',
    'employment-charters',
    'fiscal-devolution-2026',
    'great-homes-upgrade-2022',
    'great-north-2025',
    'hs2-northern-leg-2023',
    'm7-first-call-2017',
    'midlands-north-west-rail',
    'ticket-offices-2023',
    'trailblazer-2023',
    'transpennine-express-2023',
    'two-pound-fares-2022-2026',
    'winter-fuel-2024',
  ]);
});
