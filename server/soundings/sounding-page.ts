import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { memberOffices } from '#db/offices/office.reads.ts';
import { type AnswerVersion, answerVersions } from '#db/soundings/answer.reads.ts';
import { outcomesOf, returnSent } from '#db/soundings/return.reads.ts';
import * as reads from '#db/soundings/sounding.reads.ts';
import { type Caller, type Context, forbid, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isSecretariat, type Mandate, officesOf } from '#shared/people/mandate.policy.ts';
import { proposedDeadline } from '#shared/sign-off/deadline.rules.ts';
import { answerRank, canRunSoundings, canSeeSounding } from '#shared/soundings/sounding.policy.ts';
import { outcomeDueOn, soundingState } from '#shared/soundings/sounding.rules.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** With whose eyes a person looks at soundings. */
export function soundingSightOf(mandates: readonly Mandate[]): reads.SoundingSight {
  return { all: isSecretariat(mandates), officeIds: officesOf(mandates) };
}

/** A sounding this person may see, with its state now; to everybody else there is none. */
export async function seeSounding({ db, now, person }: Asking, soundingId: string) {
  const record = (await reads.soundingRecord(db, soundingId)) ?? notFound();
  const state = soundingState(record, now());
  if (!canSeeSounding(person.mandates, { ...record, state })) notFound();
  return { ...record, state };
}

/** The list: whom it waits for stands in each row, as far as this reader may know. */
export async function soundingsPage({ db, now, person }: Asking) {
  const { mandates } = person;
  const rows = await reads.soundingList(db, soundingSightOf(mandates), now());
  return {
    canRun: canRunSoundings(mandates),
    now: now(),
    soundings: rows.map((row) => listed(row, mandates, now())),
  };
}

function listed(row: reads.SoundingListed, mandates: readonly Mandate[], now: Date) {
  const { soundingId, title, department, post, questions, closesAt, officeIds, responded } = row;
  const own = officesOf(mandates).filter((officeId) => officeIds.includes(officeId));
  const secretariat = isSecretariat(mandates);
  return {
    soundingId,
    title,
    department,
    post,
    questions,
    closesAt,
    state: soundingState(row, now),
    asked: officeIds.length,
    responded: secretariat ? responded.length : null,
    ownResponded: own.length > 0 ? own.every((officeId) => responded.includes(officeId)) : null,
  };
}

/** What drafting one needs: the forum's members, and when it would close. */
export async function draftingChoices({ db, now, person }: Asking) {
  if (!canRunSoundings(person.mandates)) forbid('secretariat_only');
  const [offices, holidays] = await Promise.all([
    memberOffices(db, dayInLondon(now())),
    bankHolidays(db),
  ]);
  return {
    offices: offices.map(({ id, name }) => ({ id, name })),
    closes: proposedDeadline(now(), holidays),
  };
}

/** One sounding: what is asked, where it stands, what waits for whom. */
export async function soundingPage(ctx: Asking, soundingId: string) {
  const { db, now, person } = ctx;
  const { mandates } = person;
  const seen = await seeSounding(ctx, soundingId);
  const canRun = canRunSoundings(mandates);
  const officeIds = officesOf(mandates);
  const [offices, steps, versions, responded, sent, outcomes, holidays] = await Promise.all([
    reads.officesOfSounding(db, soundingId),
    reads.soundingSteps(db, soundingId),
    answerVersions(db, { soundingId, sight: { all: false, officeIds }, now: now() }),
    canRun ? reads.officesResponded(db, soundingId) : null,
    returnSent(db, soundingId),
    outcomesOf(db, soundingId),
    bankHolidays(db),
  ]);
  return {
    ...headOf(seen),
    canRun,
    now: now(),
    steps,
    offices: offices.map(({ officeId, name }) => ({
      officeId,
      name,
      /** Whether it said anything, for the secretariat alone. */
      responded: responded?.includes(officeId) ?? null,
    })),
    own: offices
      .filter(({ officeId }) => officeIds.includes(officeId))
      .map(({ officeId, name }) => ownAnswer({ officeId, name }, versions, mandates)),
    sentAt: sent?.sentAt ?? null,
    outcomeDueOn: sent ? outcomeDueOn(dayInLondon(sent.sentAt), holidays) : null,
    outcomes,
  };
}

/** What everybody who sees a sounding may know of it: not how many offices have cleared a text. */
export function headOf(seen: Awaited<ReturnType<typeof seeSounding>>) {
  const { soundingId, title, department, post, official, background, audience } = seen;
  const asked = { soundingId, title, department, post, official, background, audience };
  const { questions, offered, opensAt, closesAt, clearBy, state } = seen;
  return Object.assign(asked, { questions, offered, opensAt, closesAt, clearBy, state });
}

type Own = { officeId: string; name: string };

/** Every version this office gave, newest first. */
function ownAnswer(
  { officeId, name }: Own,
  all: readonly AnswerVersion[],
  mandates: readonly Mandate[],
) {
  const versions = all.filter((version) => version.officeId === officeId);
  return {
    officeId,
    name,
    rank: answerRank(mandates, officeId),
    standing: versions[0] ?? null,
    versions,
  };
}
