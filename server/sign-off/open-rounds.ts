import { ledgerHead } from '#db/ledger/ledger.reads.ts';
import {
  officesInOpenRounds,
  openRoundList,
  ROUNDS_A_PAGE,
} from '#db/sign-off/open-round.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import { type Stance, stanceOnWhole, veilOver } from '#shared/sign-off/board.rules.ts';
import { roundState } from '#shared/sign-off/round.rules.ts';
import { canOpenRound, eyesOf } from '#shared/sign-off/sign-off.policy.ts';
import { countAnswers, standingOf } from '#shared/sign-off/standing.rules.ts';
import { type Standings, standingsOf } from './standings.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

type Wanted = { page: number; officeId?: string | null | undefined };

/** Every round still running that this person may see, by office or of one, a page at a time. */
export async function openRounds({ db, now, person }: Asking, { page, officeId = null }: Wanted) {
  // Read first: whatever comes after it is sent to the page again.
  const head = await ledgerHead(db);
  const at = now();
  const { mandates } = person;
  const sight = sightOf(mandates);
  const [found, offices] = await Promise.all([
    openRoundList(db, { sight, page, officeId }),
    officesInOpenRounds(db, sight),
  ]);
  const rounds = found.slice(0, ROUNDS_A_PAGE);
  const ids = rounds.map(({ roundId }) => roundId);
  const standings = await standingsOf(db, ids, at);
  const onPage = new Set([...standings.values()].flat().map((row) => row.officeId));
  return {
    now: at,
    page,
    more: found.length > ROUNDS_A_PAGE,
    canChase: canOpenRound(mandates),
    lastSeq: head.seq,
    officeId,
    /** To choose from; the table has a column for each that its rounds ask. */
    offices,
    columns: offices.filter((office) =>
      officeId === null ? onPage.has(office.officeId) : office.officeId === officeId,
    ),
    rounds: rounds.map((round) => {
      const { roundId, positionId, title, versionNumber, deadline } = round;
      const rows = standings.get(roundId) ?? [];
      const look = { mandates, sealed: round.sealed, at };
      return {
        roundId,
        positionId,
        title,
        versionNumber,
        deadline,
        sealed: round.sealed,
        state: roundState(round, at),
        ...countAnswers(rows, at),
        stances: Object.fromEntries(rows.map((row) => [row.officeId, stanceSeen(row, look)])),
      };
    }),
  };
}

type Row = Standings[number];
type Look = { mandates: readonly Mandate[]; sealed: boolean; at: Date };

function stanceSeen(row: Row, { mandates, sealed, at }: Look): Stance {
  const standing = standingOf(row, at);
  const round = { sealed, closed: false };
  const veil = veilOver({ standing, round }, eyesOf(mandates, row.officeId));
  const { choice } = row;
  return veil ?? stanceOnWhole(choice && { choice, reservations: [] });
}
