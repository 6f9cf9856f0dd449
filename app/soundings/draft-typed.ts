import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { londonClockOf, londonMoment } from '#shared/sign-off/deadline.rules.ts';
import { MAX_QUESTIONS } from '#shared/soundings/sounding.rules.ts';

type Moment = { day: string; time: string };

/** A draft as its form shows it. */
export type TypedDraft = {
  title: string;
  department: string;
  post: string;
  official: string;
  background: string;
  audience: string;
  questions: string[];
  officeIds: string[];
  offered: string;
  opens: Moment;
  closes: Moment;
};

const OPENING_TIME = '09:00';

export function emptyDraft(officeIds: string[], closes: Moment): TypedDraft {
  return {
    title: '',
    department: '',
    post: '',
    official: '',
    background: '',
    audience: '',
    questions: [],
    officeIds,
    offered: 'by_type',
    opens: { day: '', time: OPENING_TIME },
    closes,
  };
}

/** What a form sent, for the page to keep. */
export function typedDraft(form: FormData): TypedDraft {
  const text = (name: string) => String(form.get(name) ?? '');
  const questions = Array.from({ length: MAX_QUESTIONS }, (_, at) =>
    text(at === 0 ? 'questions' : `question-${at + 1}`),
  );
  return {
    title: text('title'),
    department: text('department'),
    post: text('post'),
    official: text('official'),
    background: text('background'),
    audience: text('audience'),
    questions,
    officeIds: form.getAll('officeIds').map(String),
    offered: text('offered'),
    opens: { day: text('opensAt'), time: text('opensTime') || OPENING_TIME },
    closes: { day: text('closesAt'), time: text('closesTime') },
  };
}

/** The same, for the procedure to parse. */
export function draftToSave({ opens, closes, ...draft }: TypedDraft) {
  return {
    ...draft,
    opensAt: opens.day ? londonMoment(opens.day, opens.time) : null,
    closesAt: londonMoment(closes.day, closes.time),
  };
}

/** A day and a time as the form takes them. */
export function momentTyped(moment: Date | null): Moment {
  if (!moment) return { day: '', time: OPENING_TIME };
  return { day: dayInLondon(moment), time: londonClockOf(moment) };
}
