import type { Tone } from '#app/ui/tag.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { RoundState } from '#shared/sign-off/round.state.ts';
import type { Objection, SilenceState } from '#shared/sign-off/silence.state.ts';
import { ROUND_STATE_WORDS } from './decision-words.ts';

export type Silence = {
  state: SilenceState;
  runsFrom: Date;
  deadline: Date;
  moved: { from: Date; offices: number } | null;
  said: { objection: Objection; officeName: string; words: string; at: Date | null } | null;
  ended: { answered: number } | null;
};

/** What the tag at a page's head says of a round by silence, while it is one. */
const SILENCE_TAGS: Record<SilenceState, { word: string; tone: Tone } | null> = {
  proposed: { word: 'Silence proposed', tone: 'open' },
  running: { word: 'Silence running', tone: 'open' },
  extended: { word: 'Silence running', tone: 'open' },
  express: null,
  broken: { word: 'Silence broken', tone: 'refused' },
  expired: { word: 'Ended without objection', tone: 'neutral' },
  failed_floor: { word: 'Silence failed', tone: 'refused' },
  reopened: null,
};

/** What the tag at a page's head says of a round, however it is run. */
export function roundTag(silence: Silence | null, state: RoundState) {
  return (silence && SILENCE_TAGS[silence.state]) ?? ROUND_STATE_WORDS[state];
}

/** What an office can say against a round by silence, and what follows. */
export const OBJECTION_WORDS: Record<Objection, { label: string; hint: string }> = {
  object_to_silence: {
    label: 'Object to silence',
    hint: 'The round goes on, but only what an office answers counts.',
  },
  object: { label: 'I object', hint: 'The round ends for everyone and the draft is open again.' },
  amend: {
    label: 'Propose an amendment',
    hint: 'The round ends for everyone and the draft is open again, with your words to start from.',
  },
};

const offices = (count: number) => (count === 1 ? '1 office' : `${count} offices`);

export const silenceIsOn = ({ state }: Silence) =>
  state === 'proposed' || state === 'running' || state === 'extended';

/** "No objection from 3 offices; 11 of 14 answered": never said as agreement. */
export function endedWords({ answered, asked }: { answered: number; asked: number }): string {
  const silent = asked - answered;
  const said = `${answered} of ${asked} answered`;
  return silent === 0 ? `${said}.` : `No objection from ${offices(silent)}; ${said}.`;
}

/** Where a round by silence stands, in a title and a sentence or two. */
export function silenceWords(
  { state, runsFrom, deadline, moved, said, ended }: Silence,
  asked: number,
): { title: string; lines: string[] } {
  const end = momentWords(deadline);
  const until = `Silence until ${end} is recorded as no objection. It is not agreement and puts no name under the letter.`;
  const office = said?.officeName ?? 'An office';
  switch (state) {
    case 'proposed':
      return {
        title: `Silence procedure, until ${end}`,
        lines: [until, `Until ${momentWords(runsFrom)} any office may object to silence itself.`],
      };
    case 'running':
      return {
        title: `Silence procedure, until ${end}`,
        lines: [until, 'One objection, or one proposed amendment, ends it for everyone.'],
      };
    case 'extended':
      return {
        title: `Silence procedure, until ${end}`,
        lines: [
          until,
          moved
            ? `It was to end on ${momentWords(moved.from)}. In ${offices(moved.offices)} nobody had seen the text, so the end moved once, by one working day.`
            : 'In some offices nobody has seen the text, so the end moves once, by one working day.',
        ],
      };
    case 'express':
      return {
        title: 'Silence is not used',
        lines: [`${office} objected to it, so only what an office answers counts.`],
      };
    case 'broken':
      return {
        title:
          said?.objection === 'amend' ? `${office} proposed an amendment` : `${office} objected`,
        lines: ['The silence is broken, the draft is open again, and nothing said here counts.'],
      };
    case 'expired':
      return {
        title: 'The silence ended without an objection',
        lines: [
          ended ? endedWords({ ...ended, asked }) : 'What it came to is being recorded.',
          'No objection is not agreement: only offices that endorsed stand under the letter.',
        ],
      };
    case 'failed_floor':
      return {
        title: 'The silence has failed',
        lines: [
          ended
            ? `${ended.answered} of ${asked} offices answered, and four in five are needed. Nothing is decided, and the draft is open again.`
            : 'Too few offices answered. What it came to is being recorded.',
        ],
      };
    case 'reopened':
      return {
        title: 'The silence was called off',
        lines: ['The secretariat reopened drafting, so nothing is recorded for anybody.'],
      };
  }
}
