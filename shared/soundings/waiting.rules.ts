import type { Day } from '#shared/calendar/working-day.rules.ts';
import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';
import { answerRank } from './sounding.policy.ts';
import type { SoundingState } from './sounding.state.ts';

/** A sounding as far as this person may know of it, with its state now. */
export type SoundingKnown = {
  soundingId: string;
  title: string;
  questions: number;
  closesAt: Date;
  clearBy: Date | null;
  state: SoundingState;
  /** Of the offices that are asked: all of them, and those known to have responded. */
  officeIds: readonly string[];
  responded: readonly string[];
  /** Of the reader's own offices: those the return says something of, and that said a word on it. */
  placed: readonly string[];
  worded: readonly string[];
  /** When the secretariat asks what came of it; null before the return has gone. */
  outcomeDueOn: Day | null;
};

type Named = Pick<SoundingKnown, 'soundingId' | 'title' | 'questions'>;

export type SoundingWaiting = Named & {
  what: 'answer' | 'clear_return' | 'write_return' | 'send_return' | 'ask_outcome';
  by: Date | null;
};

/** What a person can do now about soundings. */
export function soundingsWaitingFor(
  mandates: readonly Mandate[],
  soundings: readonly SoundingKnown[],
  today: Day,
): SoundingWaiting[] {
  return soundings.flatMap((sounding) => {
    const { soundingId, title, questions } = sounding;
    const waits = isSecretariat(mandates)
      ? forSecretariat(sounding, today)
      : forOffice(mandates, sounding);
    return waits ? [{ soundingId, title, questions, ...waits }] : [];
  });
}

type Waits = Pick<SoundingWaiting, 'what' | 'by'> | null;

function forSecretariat({ state, outcomeDueOn }: SoundingKnown, today: Day): Waits {
  if (state === 'closed') return { what: 'write_return', by: null };
  if (state === 'cleared') return { what: 'send_return', by: null };
  const due = state === 'returned' && outcomeDueOn !== null && outcomeDueOn <= today;
  return due ? { what: 'ask_outcome', by: null } : null;
}

function forOffice(mandates: readonly Mandate[], sounding: SoundingKnown): Waits {
  const own = sounding.officeIds.filter((officeId) => answerRank(mandates, officeId) !== null);
  const { state, responded, placed, worded, closesAt, clearBy } = sounding;
  if (state === 'open' && own.some((officeId) => !responded.includes(officeId))) {
    return { what: 'answer', by: closesAt };
  }
  const unread = own.some((officeId) => placed.includes(officeId) && !worded.includes(officeId));
  return state === 'consolidated' && unread ? { what: 'clear_return', by: clearBy } : null;
}
