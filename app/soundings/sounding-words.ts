import type { Tone } from '#app/ui/tag.tsx';
import type {
  Attribution,
  SoundingMove,
  SoundingResponse,
  SoundingState,
} from '#shared/soundings/sounding.state.ts';

export const STATE_WORDS: Record<SoundingState, { word: string; tone: Tone }> = {
  draft: { word: 'Draft', tone: 'neutral' },
  open: { word: 'Open', tone: 'open' },
  closed: { word: 'Closed', tone: 'neutral' },
  consolidated: { word: 'With offices to clear', tone: 'open' },
  cleared: { word: 'Cleared', tone: 'settled' },
  returned: { word: 'Returned', tone: 'settled' },
  outcome: { word: 'Outcome recorded', tone: 'settled' },
};

export const MOVE_WORDS: Record<SoundingMove, string> = {
  open: 'Opened to offices',
  close: 'Closed',
  consolidate: 'Return put to offices to clear',
  clear: 'Return cleared',
  send: 'Return sent to government',
  record_outcome: 'Outcome recorded',
};

export const RESPONSE_WORDS: Record<SoundingResponse, { choice: string; done: string }> = {
  answered: { choice: 'Answer', done: 'answered' },
  no_view: { choice: 'No view', done: 'said it has no view' },
  declined: { choice: 'Decline to answer', done: 'declined to answer' },
};

export const ATTRIBUTION_WORDS: Record<Attribution, { choice: string; meaning: string }> = {
  named: { choice: 'By name', meaning: 'Your office’s name stands beside its words.' },
  by_type: {
    choice: 'By type of office',
    meaning: 'As one of at least three offices, such as “Established Mayoral”.',
  },
  anonymous: {
    choice: 'Not attributed',
    meaning: 'As one of at least three offices of which nothing is said.',
  },
};

/** "1 question", "3 questions". */
export function questionsWords(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
