import { TRPCError } from '@trpc/server';
import { expect, test, vi } from 'vitest';
import { agreedWordingRows } from './permissions/agreed-wording.rows.ts';
import { alternativesRows } from './permissions/alternatives.rows.ts';
import { calendarRows } from './permissions/calendar.rows.ts';
import { campaignsRows } from './permissions/campaigns.rows.ts';
import { clearanceRows } from './permissions/clearance.rows.ts';
import { coalitionRows } from './permissions/coalition.rows.ts';
import { commentsRows } from './permissions/comments.rows.ts';
import { commitmentsRows } from './permissions/commitments.rows.ts';
import { delegationRows } from './permissions/delegations.rows.ts';
import { disclosureRows } from './permissions/disclosure.rows.ts';
import { documentsRows } from './permissions/documents.rows.ts';
import { engagementRows } from './permissions/engagement.rows.ts';
import { governmentRows } from './permissions/government.rows.ts';
import { ledgerRows } from './permissions/ledger.rows.ts';
import { lettersRows } from './permissions/letters.rows.ts';
import {
  aStage,
  type Expected,
  type Row,
  type Stage,
  WHO,
  type Who,
} from './permissions/matrix.ts';
import { meetingsRows } from './permissions/meetings.rows.ts';
import { officesRows } from './permissions/offices.rows.ts';
import { passkeyRows } from './permissions/passkeys.rows.ts';
import { peopleRows } from './permissions/people.rows.ts';
import { positionsRows } from './permissions/positions.rows.ts';
import { practicesRows } from './permissions/practices.rows.ts';
import { PROCEDURES } from './permissions/procedures.ts';
import { publicationsRows } from './permissions/publications.rows.ts';
import { responsesRows } from './permissions/responses.rows.ts';
import { revisionsRows } from './permissions/revisions.rows.ts';
import { searchRows } from './permissions/search.rows.ts';
import { signoffRows } from './permissions/sign-off.rows.ts';
import { soundingRows } from './permissions/soundings.rows.ts';
import { stancesRows } from './permissions/stances.rows.ts';

const ROWS: Record<string, Row> = {
  ...agreedWordingRows,
  ...alternativesRows,
  ...campaignsRows,
  ...clearanceRows,
  ...coalitionRows,
  ...commentsRows,
  ...commitmentsRows,
  ...delegationRows,
  ...disclosureRows,
  ...documentsRows,
  ...calendarRows,
  ...governmentRows,
  ...engagementRows,
  ...ledgerRows,
  ...lettersRows,
  ...meetingsRows,
  ...officesRows,
  ...passkeyRows,
  ...peopleRows,
  ...positionsRows,
  ...practicesRows,
  ...publicationsRows,
  ...responsesRows,
  ...revisionsRows,
  ...searchRows,
  ...signoffRows,
  ...soundingRows,
  ...stancesRows,
};

/** Every procedure that answers without a session. Nothing else does. */
const OPEN_TO_ALL = [
  'ledger.checkpoint',
  'ledger.issuedLetter',
  'ledger.verify',
  'people.installation',
  'people.me',
  'people.demonstration',
  'people.outbox',
  'people.invitation',
  'people.acceptInvitation',
  'people.adoptInvitation',
  'people.setUp',
  'publications.list',
  'publications.page',
];

/** Every procedure as every kind of person takes a while on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });
const names = PROCEDURES.map(({ name }) => name);
/** Looking first, so that nothing is looked at after it was changed. */
const inOrder = PROCEDURES.toSorted((a, b) => Number(isChange(a)) - Number(isChange(b))).map(
  ({ name }) => name,
);

test('every procedure has a row, and every row a procedure', () => {
  expect(Object.keys(ROWS).toSorted()).toEqual(names.toSorted());
});

test('without a session every procedure is refused but those listed', async () => {
  await using stage = await aStage();
  const open: string[] = [];
  for (const name of names) {
    if ((await outcome(stage, name, 'anonymous')) !== 'unauthorised') open.push(name);
  }
  expect(open.toSorted()).toEqual(OPEN_TO_ALL.toSorted());
});

test('whoever may not is refused, and in the way that says no more than it should', async () => {
  await using stage = await aStage();
  const wrong: string[] = [];
  for (const name of names) {
    for (const who of WHO) {
      const expected = ROWS[name]?.expect[who];
      if (expected === 'allowed') continue;
      const found = await outcome(stage, name, who);
      if (found !== expected) wrong.push(`${who} ${name}: ${found}, not ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('whoever may is let in', async () => {
  await using stage = await aStage();
  const wrong: string[] = [];
  for (const name of inOrder.filter((n) => !ROWS[n]?.once)) {
    for (const who of allowed(name)) {
      const found = await outcome(stage, name, who);
      if (found !== 'allowed') wrong.push(`${who} ${name}: ${found}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(names.filter((name) => ROWS[name]?.once))('%s lets in whoever is first', async (name) => {
  await using first = await aStage();
  expect(await outcome(first, name, 'anonymous')).toBe('allowed');
  await using second = await aStage();
  expect(await outcome(second, name, 'secretariat')).toBe('allowed');
});

function allowed(name: string): Who[] {
  return WHO.filter((who) => ROWS[name]?.expect[who] === 'allowed');
}

function isChange({ type }: { type: string }): boolean {
  return type === 'mutation';
}

const CODES: Record<string, Expected> = {
  CONFLICT: 'allowed',
  UNAUTHORIZED: 'unauthorised',
  NOT_FOUND: 'hidden',
  FORBIDDEN: 'forbidden',
};

async function outcome(stage: Stage, name: string, who: Who): Promise<Expected> {
  try {
    await ROWS[name]?.call(stage.as(who), stage.ids);
    return 'allowed';
  } catch (error) {
    const known = error instanceof TRPCError && CODES[error.code];
    if (known) return known;
    throw error;
  }
}
