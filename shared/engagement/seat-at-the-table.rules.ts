import { addDays } from '#shared/calendar/working-day.rules.ts';
import { isOver, type Quarter, type Span } from './quarter.rules.ts';
import {
  type CellKind,
  CONSENT_MOVES,
  type ConsentMove,
  NOTHING_MOVES,
  type NothingMove,
} from './seat-at-the-table.state.ts';

/** So many offices have to have reported before anything is told of all of them together. */
export const SPREAD_FLOOR = 5;

export type Cell = { kind: CellKind; contacts: number };
type Term = { startsOn: string; endsOn: string | null };

/** What is known of a cell: silence is never zero. */
export function cellOf(contacts: number, confirmedNothing: boolean): Cell {
  if (contacts > 0) return { kind: 'reported', contacts };
  return { kind: confirmedNothing ? 'nothing' : 'not_reported', contacts: 0 };
}

/** All of an office's cells as one: known as soon as one of them is. */
export function totalOf(cells: readonly Cell[]): Cell {
  const contacts = cells.reduce((sum, cell) => sum + cell.contacts, 0);
  return cellOf(
    contacts,
    cells.some(({ kind }) => kind !== 'not_reported'),
  );
}

/** The days of a span on which the office was in the forum and its mayoralty was held. */
export function memberDays(
  span: Span,
  { memberships, terms }: { memberships: readonly Term[]; terms: readonly Term[] },
): number {
  let days = 0;
  for (let day = span.from; day < span.to; day = addDays(day, 1)) {
    if (holds(memberships, day) && holds(terms, day)) days += 1;
  }
  return days;
}

function holds(terms: readonly Term[], day: string): boolean {
  return terms.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
}

export type Spread = { minimum: number; median: number; maximum: number; reporting: number };

/**
 * The anonymous spread of what is known; null where too few have reported, or where all that have
 * say the same, so that whoever knows who reported would know each of their rows.
 */
export function spreadOf(cells: readonly Cell[]): Spread | null {
  const known = cells
    .filter(({ kind }) => kind !== 'not_reported')
    .map(({ contacts }) => contacts)
    .toSorted((a, b) => a - b);
  const [minimum = 0] = known;
  const maximum = known.at(-1) ?? 0;
  if (known.length < SPREAD_FLOOR || minimum === maximum) return null;
  return { minimum, median: medianOf(known), maximum, reporting: known.length };
}

/** Of numbers in order. */
function medianOf(numbers: readonly number[]): number {
  const middle = numbers.length / 2;
  const upper = numbers[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((numbers[middle - 1] ?? 0) + upper) / 2 : upper;
}

export type Share = { cell: Cell; days: number };

/**
 * An office's share of the contacts over its share of the days, to one decimal: 1.0 is parity. Among
 * those that reported, and null where the spread is withheld: it says what all contacts come to.
 */
export function parityOf(own: Share, all: readonly Share[]): number | null {
  const known = all.filter(({ cell }) => cell.kind !== 'not_reported');
  if (own.cell.kind === 'not_reported' || !spreadOf(known.map(({ cell }) => cell))) return null;
  const contacts = known.reduce((sum, { cell }) => sum + cell.contacts, 0);
  const days = known.reduce((sum, share) => sum + share.days, 0);
  if (own.days === 0 || contacts === 0) return null;
  return toOneDecimal(own.cell.contacts / contacts / (own.days / days));
}

/** Contacts for each million people who live there; null where either is not known. */
export function perMillion(cell: Cell, population: number | null): number | null {
  if (cell.kind === 'not_reported' || population === null || population === 0) return null;
  return toOneDecimal((cell.contacts / population) * 1_000_000);
}

function toOneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Rows carry names once every office says they may, and no longer than that. */
export function mayName(offices: readonly string[], consenting: readonly string[]): boolean {
  return offices.length > 0 && offices.every((officeId) => consenting.includes(officeId));
}

export type NothingRefusal =
  | 'quarter_not_over'
  | 'contacts_logged'
  | 'nothing_confirmed_already'
  | 'nothing_not_confirmed';

type Claimed = { quarter: Quarter; contacts: number; confirmed: boolean };

/** Whether an office may say that it had no contact, or take that back. */
export function refuseNothing(
  { quarter, contacts, confirmed }: Claimed,
  move: NothingMove,
  today: string,
): NothingRefusal | null {
  const legal = NOTHING_MOVES[confirmed ? 'confirmed' : 'open'][move] !== undefined;
  if (!legal) return confirmed ? 'nothing_confirmed_already' : 'nothing_not_confirmed';
  if (move === 'take_back') return null;
  if (!isOver(quarter, today)) return 'quarter_not_over';
  return contacts > 0 ? 'contacts_logged' : null;
}

/** Whether a consent may be given or taken back; the same twice is refused, and harms nothing. */
export function ruleOnConsent(
  given: boolean,
  move: ConsentMove,
): { given: boolean } | { refused: 'consent_given_already' | 'consent_not_given' } {
  const to = CONSENT_MOVES[given ? 'on' : 'off'][move];
  if (to) return { given: to === 'on' };
  return { refused: given ? 'consent_given_already' : 'consent_not_given' };
}
