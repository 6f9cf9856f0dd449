import { type Day, daysBetween } from '#shared/calendar/working-day.rules.ts';
import { expectedBy, type ReplyTarget, replyTarget } from '#shared/letters/reply-clock.rules.ts';
import type { ResponseKind } from './response.state.ts';

/** A post that is to answer, with the target its department publishes. */
export type AskedPost = { postId: string; department: string; targetDays: number | null };
/** A letter that reached a post. */
export type Sending = AskedPost & { receivedOn: Day };

/** What moves a clock: a response to the ask, from whom, and the day it promises an answer by. */
export type ClockResponse = {
  id: string;
  kind: ResponseKind;
  receivedOn: Day;
  newExpectedOn: Day | null;
  correctsId: string | null;
  /** Whom it is from; null where that is not known: then it speaks for every post asked. */
  postId: string | null;
  transferredTo: AskedPost | null;
};

/** The dated facts that every clock of an ask is worked out from. Nothing of it is stored. */
export type ClockFacts = {
  askedOn: Day;
  /** Empty for past cases, where no clock ran. */
  sendings: readonly Sending[];
  /** In the order received. */
  moves: readonly ClockResponse[];
};

/** One post's time to answer. Every day given is *expected*; no law sets one. */
export type PostClock = {
  /** Null where a transfer did not say to whom. */
  postId: string | null;
  runsFrom: Day;
  target: ReplyTarget;
  expectedBy: Day;
  /** The day was promised in a holding reply. */
  held: boolean;
};

type Running = Omit<PostClock, 'expectedBy' | 'held'> & { promised: Day | null; held: boolean };

/** The clock of each post that is to answer, soonest first. */
export function postClocks(facts: ClockFacts, daysOff: ReadonlySet<Day>): PostClock[] {
  const running = movesThatCount(facts).reduce(moved, begun(facts));
  return running
    .map(({ promised, ...clock }) => ({
      ...clock,
      expectedBy: promised ?? expectedBy(clock.runsFrom, clock.target, daysOff),
    }))
    .toSorted((a, b) => a.expectedBy.localeCompare(b.expectedBy));
}

/** The day each post first had the letter: sending it again, to another holder, begins nothing anew. */
function begun({ askedOn, sendings }: ClockFacts): Running[] {
  const inOrder = sendings.toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn));
  const first = new Map(inOrder.toReversed().map((sending) => [sending.postId, sending]));
  return [...first.values()].map((sending) =>
    started(sending, sending.receivedOn < askedOn ? askedOn : sending.receivedOn),
  );
}

function started(post: AskedPost | null, runsFrom: Day): Running {
  const target = replyTarget(
    post ? [{ name: post.department, replyTargetWorkingDays: post.targetDays }] : [],
  );
  return { postId: post?.postId ?? null, runsFrom, target, promised: null, held: false };
}

/** What a later correction replaces no longer counts, nor what came before the ask. */
function movesThatCount({ askedOn, moves }: ClockFacts): ClockResponse[] {
  const replaced = new Set(moves.map((response) => response.correctsId));
  return moves
    .filter(({ id, receivedOn }) => receivedOn >= askedOn && !replaced.has(id))
    .toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn));
}

function moved(clocks: Running[], response: ClockResponse): Running[] {
  const speaksFor = clocks.filter(({ postId }) => postId === response.postId);
  const touched = new Set(speaksFor.length > 0 ? speaksFor : clocks);
  if (response.kind === 'transfer') return transferred(clocks, touched, response);
  const { newExpectedOn: promised, receivedOn } = response;
  if (promised === null || promised < receivedOn) return clocks;
  const held = response.kind === 'holding' || response.kind === 'correction';
  return clocks.map((clock) => (touched.has(clock) ? { ...clock, promised, held } : clock));
}

/** The receiving department's time begins; a post that was asked itself keeps the clock it has. */
function transferred(
  clocks: Running[],
  touched: ReadonlySet<Running>,
  { transferredTo, receivedOn, newExpectedOn }: ClockResponse,
): Running[] {
  if (clocks.length === 0) return clocks;
  const staying = clocks.filter((clock) => !touched.has(clock));
  if (staying.some(({ postId }) => postId === (transferredTo?.postId ?? null))) return staying;
  const promised = newExpectedOn && newExpectedOn > receivedOn ? newExpectedOn : null;
  return [...staying, { ...started(transferredTo, receivedOn), promised }];
}

/**
 * Whether an ask put to a post still lies with it: a transfer takes it away. Where no clock ran, as in
 * past cases, whoever was asked still has it.
 */
export function liesWith(facts: ClockFacts, postId: string): boolean {
  const clocks = postClocks(facts, new Set());
  return clocks.length === 0 || clocks.some((clock) => clock.postId === postId);
}

/**
 * Whole days since the ask was first put to government. Nothing resets it: no transfer, no new
 * minister, no department's new name. Zero on the day itself.
 */
export function ageInDays(firstAskedOn: Day, today: Day): number {
  return Math.max(0, daysBetween(firstAskedOn, today));
}
