import { openCommitments } from '#db/commitments/commitment.reads.ts';
import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { openToWhom, positionsUnderWay } from '#db/meetings/agenda.reads.ts';
import { recordedAnswers, unansweredAsks } from '#db/responses/ask.reads.ts';
import { soundingList } from '#db/soundings/sounding.reads.ts';
import { withState } from '#server/commitments/commitment-view.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { needsEye } from '#shared/commitments/commitment.rules.ts';
import { type ItemKind, type Offer, offersFor } from '#shared/meetings/agenda.rules.ts';
import { askState } from '#shared/responses/ask.rules.ts';
import { soundingState } from '#shared/soundings/sounding.rules.ts';

type Reading = Pick<Context, 'db' | 'now'>;
/** Everything is looked at, and then only what everybody invited may see is let through. */
const EVERYTHING = { all: true, officeIds: [] };

type About = { id: string; subjectId: string; words: string };
type Found = About & { kind: ItemKind };

/** What is open now and could be talked about, with the number of what is not open to all invited. */
export async function offeredItems(ctx: Reading, invited: readonly string[]) {
  const [positions, asks, commitments, soundings] = await Promise.all([
    positionsUnderWay(ctx.db),
    overdueAsks(ctx),
    dueCommitments(ctx),
    openSoundings(ctx),
  ]);
  const found: Found[] = [
    ...positions.map(({ id, title, inRound }) => {
      const kind = inRound ? ('round' as const) : ('drafting' as const);
      return { kind, id, subjectId: id, words: title };
    }),
    ...asks.map((item) => ({ kind: 'ask' as const, ...item })),
    ...commitments.map((item) => ({ kind: 'commitment' as const, ...item })),
    ...soundings.map((item) => ({ kind: 'sounding' as const, ...item })),
  ];
  const openTo = await openToWhom(ctx.db, [...new Set(found.map((item) => item.subjectId))]);
  return offersFor(
    invited,
    found.map(({ id, ...item }): Offer => {
      return { ...item, key: `${item.kind}:${id}`, openTo: openTo.get(item.subjectId) ?? [] };
    }),
  );
}

async function overdueAsks({ db, now }: Reading): Promise<About[]> {
  const today = dayInLondon(now());
  const [rows, calendar] = await Promise.all([
    unansweredAsks(db, EVERYTHING, today),
    replyCalendar(db),
  ]);
  return rows
    .filter((row) => {
      const known = { clock: row.clock, answers: recordedAnswers(row) };
      return askState(known, today, calendar).state === 'overdue';
    })
    .map(({ id, positionId, positionTitle, number, text }) => {
      return { id, subjectId: positionId, words: `${positionTitle}, ask ${number}: ${text}` };
    });
}

async function dueCommitments({ db, now }: Reading): Promise<About[]> {
  const today = dayInLondon(now());
  return (await openCommitments(db, EVERYTHING))
    .map((row) => withState(row, today))
    .filter((row) => needsEye(row, today))
    .map(({ id, positionId, positionTitle, words }) => {
      return { id, subjectId: positionId, words: `${positionTitle}: ${words}` };
    });
}

async function openSoundings({ db, now }: Reading): Promise<About[]> {
  const at = now();
  return (await soundingList(db, EVERYTHING, at))
    .filter((row) => soundingState(row, at) === 'open')
    .map(({ soundingId, title }) => ({ id: soundingId, subjectId: soundingId, words: title }));
}
