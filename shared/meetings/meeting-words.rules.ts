import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Strand } from './meeting.state.ts';
import type { NextDay } from './next-meeting.rules.ts';

const STRAND_WORDS: Record<Strand, string> = {
  mayors: 'mayors',
  chief_executives: 'chief executives',
  policy_leads: 'policy leads',
};

export function strandWords(strand: Strand): string {
  return STRAND_WORDS[strand];
}

/** "UK Mayors, policy leads" */
export function meetingTitle(forum: string, strand: Strand | null): string {
  return strand ? `${forum}, ${strandWords(strand)}` : forum;
}

const OFF_DAYS = 'A day on a weekend or a bank holiday gives way to the next working day.';

/** How the day of the next meeting was found, beside the day itself. */
export function nextDayWords({ next, perYear }: { next: NextDay; perYear: number | null }): string {
  if (next.by === 'promise') {
    return `By the ${perYear} meetings a year that were promised. ${OFF_DAYS}`;
  }
  if (next.by === 'gap') {
    return `As long after that meeting as it came after the one before it. ${OFF_DAYS}`;
  }
  return 'No number of meetings was promised, and there is no earlier one to go by. Choose the day.';
}

type When = { day: string; startsAt: string | null; endsAt: string | null };

/** "1 December 2026, 10:00 to 11:30" */
export function whenWords({ day, startsAt, endsAt }: When): string {
  if (startsAt === null) return dateWords(day);
  const until = endsAt === null ? '' : ` to ${endsAt}`;
  return `${dateWords(day)}, ${startsAt}${until}`;
}
