import {
  consentsOf,
  contactCounts,
  departmentsDuring,
  nothingConfirmed,
  officesConsenting,
  seatOffices,
} from '#db/engagement/seat-at-the-table.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isOver, quarterSpan, quartersUpTo, spanSoFar } from '#shared/engagement/quarter.rules.ts';
import { canConsentFor } from '#shared/engagement/seat-at-the-table.policy.ts';
import {
  type Cell,
  cellOf,
  mayName,
  memberDays,
  parityOf,
  perMillion,
  type Share,
  spreadOf,
  totalOf,
} from '#shared/engagement/seat-at-the-table.rules.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { viewerOf } from './viewer.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** How far back the page goes. */
const QUARTERS_SHOWN = 8;

/**
 * Who had how many contacts with whom in a quarter: a person's own offices by name, of all together
 * the anonymous spread, and every office by name once all of them say they may be named.
 */
export async function seatPage({ db, now, person }: Asking, wanted: string | null) {
  const today = dayInLondon(now());
  const quarters = quartersUpTo(today, QUARTERS_SHOWN);
  const quarter = quarters.find((known) => known === wanted) ?? quarters[0] ?? '';
  const span = spanSoFar(quarter, today);
  const viewer = viewerOf(person.mandates);
  const [offices, counts, nothing, naming, consents] = await Promise.all([
    seatOffices(db, quarterSpan(quarter)),
    contactCounts(db, viewer, span),
    nothingConfirmed(db, quarter),
    officesConsenting(db, 'names'),
    consentsOf(db, officesOf(person.mandates)),
  ]);
  const departments = await departmentsDuring(db, span, counts);
  const facts = { departments, counts, nothing };
  const rows = offices.map((office) => ({
    ...office,
    days: memberDays(span, office),
    counted: cellsOf(facts, office.officeId, 'counted'),
  }));
  const named = mayName(
    offices.map(({ officeId }) => officeId),
    naming,
  );
  const all: Share[] = rows.map(({ counted, days }) => ({ cell: totalOf(counted), days }));
  const shown = ({ officeId, name, population, days, counted }: (typeof rows)[number]) => ({
    officeId,
    name,
    days,
    ...measured({ cells: counted, days, population }, all),
  });
  const own = rows.filter(({ officeId }) => viewer.officeIds.includes(officeId));
  return {
    today,
    quarter,
    quarters,
    over: isOver(quarter, today),
    departments,
    own: own.map((row) => ({
      ...shown(row),
      /** All that the office logged; `cells` is what counts for the others. */
      logged: cellsOf(facts, row.officeId, 'contacts'),
      consents: consents.filter((c) => c.officeId === row.officeId).map(({ kind }) => kind),
      mayConsent: canConsentFor(person.mandates, row.officeId),
    })),
    spread: spreadsOf(departments, rows),
    others: named ? rows.filter((row) => !own.includes(row)).map(shown) : null,
    offices: offices.length,
  };
}

type Facts = {
  departments: readonly { id: string }[];
  counts: readonly { officeId: string; departmentId: string; contacts: number; counted: number }[];
  nothing: readonly { officeId: string; departmentId: string }[];
};

function cellsOf(
  { departments, counts, nothing }: Facts,
  officeId: string,
  which: 'contacts' | 'counted',
): Cell[] {
  const ours = counts.filter((count) => count.officeId === officeId);
  const none = nothing.filter((said) => said.officeId === officeId);
  return departments.map(({ id }) =>
    cellOf(
      ours.find(({ departmentId }) => departmentId === id)?.[which] ?? 0,
      none.some(({ departmentId }) => departmentId === id),
    ),
  );
}

type Measured = { cells: Cell[]; days: number; population: number | null };

function measured({ cells, days, population }: Measured, all: readonly Share[]) {
  const total = totalOf(cells);
  return {
    cells,
    total,
    parity: parityOf({ cell: total, days }, all),
    perMillion: perMillion(total, population),
  };
}

/** The spread for each department, and for all of them together. */
function spreadsOf(
  departments: readonly { id: string }[],
  rows: readonly { counted: readonly Cell[] }[],
) {
  return {
    cells: departments.map((_, at) => spreadOf(rows.flatMap(({ counted }) => counted[at] ?? []))),
    total: spreadOf(rows.map(({ counted }) => totalOf(counted))),
  };
}
