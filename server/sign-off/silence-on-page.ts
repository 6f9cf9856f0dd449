import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { roundOpenOn } from '#db/sign-off/silence.reads.ts';
import type { Stance } from '#shared/sign-off/board.rules.ts';
import { SILENCE } from '#shared/sign-off/silence.state.ts';
import { silenceOf } from './settle-silence.ts';

/** What a page tells of a round by silence; null where the round is run otherwise. */
export async function silenceOnPage(db: Kysely<Database>, roundId: string, now: Date) {
  const silence = await silenceOf(db, roundId, now);
  if (!silence) return null;
  const { run, state } = silence;
  const { runsFrom, deadline, movedFrom, pausedFor, objection, objectorName } = run;
  return {
    state,
    runsFrom,
    deadline,
    /** The end before it was moved, and for how many offices it was; null where it never was. */
    moved: movedFrom && { from: movedFrom, offices: pausedFor },
    said:
      objection && objectorName
        ? { objection, officeName: objectorName, words: run.words ?? '', at: run.objectedAt }
        : null,
    ended: run.outcome && { answered: run.answeredAtEnd ?? 0 },
  };
}

export type SilenceOnPage = NonNullable<Awaited<ReturnType<typeof silenceOnPage>>>;

/** When silence has ended without an objection, saying nothing is on record as just that. */
export function afterSilence<Row extends { whole: Stance; stances: Stance[] }>(
  row: Row,
  silence: SilenceOnPage | null,
): Row {
  if (silence?.state !== 'expired' || !silence.ended || row.whole !== 'no_reply') return row;
  return { ...row, whole: 'no_objection', stances: row.stances.map(() => 'no_objection') };
}

/** Until when a version is put by silence; null where it is not, or no longer. */
export async function silentUntilOf(
  db: Kysely<Database>,
  { versionId, now }: { versionId: string; now: Date },
): Promise<Date | null> {
  const round = await roundOpenOn(db, versionId);
  const silence = round && (await silenceOf(db, round.roundId, now));
  return silence && SILENCE[silence.state].object ? silence.run.deadline : null;
}
