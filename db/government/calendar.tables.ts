import type { Generated } from 'kysely';
import type { UkPart } from '#shared/calendar/days-off.rules.ts';

export type CalendarTables = {
  /** Append-only. A fact names nobody who added it; one that no longer holds is in `calendar_removal`. */
  bank_holiday: {
    id: Generated<string>;
    day: string;
    title: string;
    parts: UkPart[];
    source: string;
    added_by: string | null;
    added_at: Generated<Date>;
  };
  /** Append-only: from dissolution of Parliament to the day the new government takes office. */
  clock_pause: {
    id: Generated<string>;
    title: string;
    starts_on: string;
    /** The first day that counts again. */
    ends_on: string;
    source: string;
    added_by: string | null;
    added_at: Generated<Date>;
  };
  /** Append-only: a holiday or a pause that was taken back. */
  calendar_removal: {
    id: Generated<string>;
    holiday_id: string | null;
    pause_id: string | null;
    removed_by: string;
    removed_at: Date;
  };
};
