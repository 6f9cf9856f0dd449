import type { Day } from '#shared/calendar/working-day.rules.ts';
import type { Term } from './seat.rules.ts';

/** What is recorded of a term in words: how its mayor is named, of which party, and from when. */
export type TermWords = {
  personName: string;
  /** As letters print it. */
  styledName: string;
  title: string;
  party: string;
  startsOn: Day;
};

export type RecordedTerm = Term &
  TermWords & {
    /** The poll of the election recorded for it; null for a term that came with the facts. */
    pollOn: Day | null;
    /** Whether it ended with the outcome of the election that began the next one. */
    endedByPoll: boolean;
    /** Of the same mayor as the term before. */
    reElected: boolean;
    /** The first day on which anything was signed in its mayor's name. */
    firstActOn: Day | null;
  };

export type TermCorrectionRefusal =
  | 'term_unknown'
  | 'nothing_corrected'
  | 'start_is_a_fact'
  | 'term_starts_before_poll'
  | 'term_starts_too_early'
  | 'term_ends_before_start'
  | 'term_signed_before_start';

type Ruling =
  | {
      was: RecordedTerm;
      /** The term before, where its end was this one's beginning: it moves along. */
      ending: RecordedTerm | null;
    }
  | { refused: TermCorrectionRefusal };

/**
 * Whether the record of a term may be corrected so. What was signed is never rewritten, so a term
 * cannot begin after something was signed in its mayor's name.
 */
export function ruleOnCorrectingTerm(
  terms: readonly RecordedTerm[],
  { holderId, ...asked }: TermWords & { holderId: string },
): Ruling {
  const was = terms.find((term) => term.holderId === holderId);
  if (!was) return { refused: 'term_unknown' };
  if (changedIn(was, asked).length === 0) return { refused: 'nothing_corrected' };
  if (asked.startsOn === was.startsOn) return { was, ending: null };
  const before = termBefore(terms, was);
  const ending = before?.endedByPoll && before.endsOn === was.startsOn ? before : null;
  const refused =
    refuseStart(was, asked.startsOn) ?? refuseOverlap({ before, ending }, asked.startsOn);
  return refused ? { refused } : { was, ending };
}

type Before = { before: RecordedTerm | undefined; ending: RecordedTerm | null };

/** No term begins while another runs; one whose end moves along has begun before all the same. */
function refuseOverlap({ before, ending }: Before, startsOn: Day): TermCorrectionRefusal | null {
  if (!before) return null;
  const free = ending === null && before.endsOn !== null ? before.endsOn : null;
  const overlaps = free === null ? startsOn <= before.startsOn : startsOn < free;
  return overlaps ? 'term_starts_too_early' : null;
}

const WORDS = ['personName', 'styledName', 'title', 'party', 'startsOn'] as const;

/** Which of a term's words differ. */
export function changedIn(was: TermWords, now: TermWords): (keyof TermWords)[] {
  return WORDS.filter((word) => was[word] !== now[word]);
}

function refuseStart(term: RecordedTerm, startsOn: Day): TermCorrectionRefusal | null {
  const { pollOn, endsOn, firstActOn } = term;
  if (pollOn === null) return 'start_is_a_fact';
  if (startsOn < pollOn) return 'term_starts_before_poll';
  if (endsOn !== null && startsOn >= endsOn) return 'term_ends_before_start';
  return firstActOn !== null && firstActOn < startsOn ? 'term_signed_before_start' : null;
}

function termBefore(terms: readonly RecordedTerm[], { startsOn }: Term): RecordedTerm | undefined {
  return terms
    .filter((term) => term.startsOn < startsOn)
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0];
}

type MovedEnd = { before: Day | null; endsOn: Day; today: Day };

/**
 * Whether rights that ended with a term come back as its end is corrected: to a later day, and one
 * still to come. What is past stays as it was, since nobody could have used the right meanwhile.
 */
export function rightsComeBack({ before, endsOn, today }: MovedEnd): boolean {
  return before !== null && endsOn > before && endsOn > today;
}
