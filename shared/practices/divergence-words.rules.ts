import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Ends, ValueState } from './divergence.state.ts';

export const VALUE_STATE_WORDS: Record<ValueState, string> = {
  coming: 'To come',
  in_force: 'In force',
  lapsing: 'Lapses soon',
  lapsed: 'Lapsed',
  unknown: 'End not on record',
};

export const ENDS_WORDS: Record<Ends, string> = {
  on: 'On a day',
  open: 'Until further notice',
  unknown: 'Not on record',
};

/** Until when, as the table says it. Nothing is made up where the record is silent. */
export function untilWords({ ends, endsOn }: { ends: Ends; endsOn: string | null }): string {
  if (endsOn !== null) return `Until ${dateWords(endsOn)}`;
  return ends === 'open' ? 'Until further notice' : 'Until a day not on record';
}

/** From when, as far as the source says it. */
export function fromWords(starts: string | null): string {
  return starts === null ? 'From a day not on record' : `From ${dateWords(starts)}`;
}
