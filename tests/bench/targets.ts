/** What a figure must reach: on its ratio to the floor of the same run, or on the value itself. */
export type Target = { limit: number; on: 'ratio' | 'value'; better: 'lower' | 'higher' };

const atMost = (limit: number): Target => ({ limit, on: 'ratio', better: 'lower' });
const atLeast = (limit: number): Target => ({ limit, on: 'ratio', better: 'higher' });
const valueAtMost = (limit: number): Target => ({ limit, on: 'value', better: 'lower' });

/**
 * The figures this program means to reach. Every floor is measured in the same run, because absolute
 * times on a shared machine say nothing. A floor that stores first does what no program that keeps
 * its word can leave out. A page's floor is React alone drawing a table of 25 × 20; a bare Remix page
 * costs 4.5 of those in processor time, so that is the limit.
 */
export const TARGETS = {
  'keystroke to screen, 1 reader, p50 (ms)': atMost(1.5),
  'keystroke to screen, 1 reader, p95 (ms)': null,
  'keystroke to screen, 1 reader, p50 (ms; floor: stored first)': null,
  'keystroke to screen, 10 readers, p50 (ms)': atMost(1.5),
  'keystroke to screen, 10 readers, p95 (ms)': null,
  'keystroke to screen, 10 readers, p50 (ms; floor: stored first)': null,
  'keystroke to screen, 50 readers, p50 (ms)': atMost(1.3),
  'keystroke to screen, 50 readers, p95 (ms)': null,
  'keystroke to screen, 50 readers, p50 (ms; floor: stored first)': null,
  '20 writers on one document, as fast as acknowledged (updates/s)': atLeast(1.3),
  '20 writers on one document (updates/s; floor: stored first)': null,
  'acknowledged edits missing after the writers left': valueAtMost(0),
  '100 papers × 3 people with presence, keystroke to screen, p50 (ms)': atMost(2),
  '100 papers × 3 people, server CPU per 1,000 updates (ms)': atMost(4),
  '100 papers × 3 people, the same with PostgreSQL (ms)': null,
  'open a 3,000-word paper after a restart, p50 (ms)': atMost(3),
  'bytes sent on a cold open (bytes; floor: the document)': atMost(1.02),
  'memory per open 3,000-word paper (MiB; the limit is on the value)': valueAtMost(0.6),
  'dashboard, 500 positions × 20 offices, p50 (ms)': null,
  'dashboard, 500 positions × 20 offices, CPU per request (ms)': atMost(4.5),
  'all positions, 500 positions × 20 offices, p50 (ms)': null,
  'all positions, 500 positions × 20 offices, CPU per request (ms)': atMost(4.5),
  'open rounds, 500 positions × 20 offices, p50 (ms)': null,
  'open rounds, 500 positions × 20 offices, CPU per request (ms)': atMost(4.5),
  'board of one round, 500 positions × 20 offices, p50 (ms)': null,
  'board of one round, 500 positions × 20 offices, CPU per request (ms)': atMost(4.5),
  'dashboard, 10,000 positions, CPU per request (ms; floor: 500)': atMost(1.2),
  'all positions, 10,000 positions, CPU per request (ms; floor: 500)': atMost(1.2),
  'open rounds, 10,000 positions, CPU per request (ms; floor: 500)': atMost(1.2),
  'board of one round, 10,000 positions, CPU per request (ms; floor: 500)': atMost(1.2),
  'endorse, decision and ledger entry committed, p50 (ms)': atMost(3),
  'coalitions, 22 offices × 30 asks × 3 wordings, both readings (ms)': valueAtMost(2_000),
  'coalitions, the same, ranking what to ask next (ms)': null,
  'verify a ledger of 100,000 entries (ms; floor: SHA-256 of the same bytes)': atMost(8),
} as const satisfies Record<string, Target | null>;

export type FigureName = keyof typeof TARGETS;
