import { commitmentsOf } from '#db/commitments/commitment.reads.ts';
import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { afterwardsOfPosition } from '#db/letters/afterwards.reads.ts';
import { positionRow } from '#db/positions/position-list.reads.ts';
import * as reads from '#db/positions/story.reads.ts';
import { asksOf } from '#db/responses/ask.reads.ts';
import { withState } from '#server/commitments/commitment-view.ts';
import { letterWaits } from '#server/letters/letter-waits.ts';
import { withStates } from '#server/responses/ask-states.ts';
import { type Standings, standingsOf } from '#server/sign-off/standings.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isSecretariat, type Mandate, officesOf } from '#shared/people/mandate.policy.ts';
import { nextStep, type RoundPhase } from '#shared/positions/next-step.rules.ts';
import { storyEvents } from '#shared/positions/story.rules.ts';
import { owesAnswer } from '#shared/sign-off/reminder.rules.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';
import { listed } from './position-facts.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Everything the story page shows; that it may be seen has been asked before. */
export async function storyPage({ db, now, person }: Asking, positionId: string) {
  const today = dayInLondon(now());
  const [row, opening, addressees, asks, calendar] = await Promise.all([
    positionRow(db, positionId),
    reads.storyOpening(db, positionId),
    reads.addresseesToday(db, positionId, today),
    asksOf(db, positionId),
    replyCalendar(db),
  ]);
  if (!row || !opening) notFound();
  const roundIds = row.roundId === null ? [] : [row.roundId];
  const moment = now();
  const standings = await standingsOf(db, roundIds, moment);
  const position = listed(row, { now: moment, calendar, answers: standings });
  const past = await pastOf(db, positionId, row.campaignId);
  const roundNow = past.rounds.at(-1);
  const asked = past.officesInRounds.filter(({ roundNumber }) => roundNumber === roundNow?.number);
  const undecided = asked.filter(({ choice, sealed }) => choice === null && !sealed);
  const said = standings.get(row.roundId ?? '') ?? [];
  const waits = await letterWaits(db, {
    roundIds: position.state === 'signed_off' ? roundIds : [],
    standings,
    now: moment,
  });
  const letterWait = waits.get(row.roundId ?? '') ?? null;
  const opened = row.reconstructed ? null : { at: row.openedAt, byName: opening.openedByName };
  return {
    ...position,
    documentId: opening.documentId,
    campaign: campaignOf(row.campaignId, opening.campaignTitle, past.outcome),
    canStartCampaign: !row.campaignId && !row.reconstructed && isSecretariat(person.mandates),
    addressees,
    asksList: withStates(asks, calendar, moment),
    commitments: past.commitments.map((commitment) => withState(commitment, today)),
    versions: past.versions,
    rounds: past.rounds,
    letters: past.letters,
    undecided: undecided.map(({ officeName }) => officeName),
    letterWait,
    step: nextStep(position.state, viewer(person.mandates, { positionId, said, now: moment }), {
      phase: phaseOf(position),
      letterWait,
    }),
    events: storyEvents({ opened, ...past }),
  };
}

function phaseOf({ round, due }: ReturnType<typeof listed>): RoundPhase {
  if (round?.silent) return 'silent';
  return due?.what === 'close_round' ? 'over' : 'running';
}

/** What happened, table by table. */
async function pastOf(db: Context['db'], positionId: string, campaignId: string | null) {
  const [versions, rounds, officesInRounds, letters, afterwards, responses, commitments, campaign] =
    await Promise.all([
      reads.storyVersions(db, positionId),
      reads.storyRounds(db, positionId),
      reads.storyDecisions(db, positionId),
      reads.storyLetters(db, positionId),
      afterwardsOfPosition(db, positionId),
      reads.storyResponses(db, positionId),
      commitmentsOf(db, positionId),
      campaignId ? reads.storyCampaign(db, campaignId) : { tactics: [], outcome: null },
    ]);
  return {
    versions,
    rounds,
    officesInRounds,
    letters,
    afterwards,
    responses,
    commitments,
    ...campaign,
  };
}

function campaignOf<Outcome>(id: string | null, title: string | null, outcome: Outcome) {
  return id === null || title === null ? null : { id, title, outcome };
}

type Said = { positionId: string; said: Standings; now: Date };

function viewer(mandates: readonly Mandate[], { positionId, said, now }: Said) {
  const mine = officesOf(mandates);
  const owing = said.filter((office) => mine.includes(office.officeId) && owesAnswer(office, now));
  return {
    secretariat: isSecretariat(mandates),
    decides: owing.some(({ officeId }) => canDecideFor(mandates, officeId, positionId)),
    officeUndecided: owing.length > 0,
  };
}
