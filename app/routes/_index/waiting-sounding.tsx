import { Link } from '@remix-run/react';
import { questionsWords } from '#app/soundings/sounding-words.ts';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import { minutesToAnswer } from '#shared/soundings/sounding.rules.ts';
import type { SoundingWaiting } from '#shared/soundings/waiting.rules.ts';

type Line = { path: string; words: string; detail: string };

const LINES: Record<SoundingWaiting['what'], (item: SoundingWaiting) => Line> = {
  answer: ({ title, questions }) => ({
    path: '/answer',
    words: `Sounding: ${title}, ${questionsWords(questions)}, ${minutesToAnswer(questions)} min`,
    detail: 'Government asks every office. You can say no view, or decline',
  }),
  clear_return: ({ title }) => ({
    path: '/return',
    words: `Clear the return: ${title}`,
    detail: 'See what would be said of your office before it goes',
  }),
  write_return: ({ title }) => ({
    path: '/return',
    words: `Write the return: ${title}`,
    detail: 'The sounding has closed',
  }),
  send_return: ({ title }) => ({
    path: '/return',
    words: `Send the return: ${title}`,
    detail: 'The offices have cleared it',
  }),
  ask_outcome: ({ title }) => ({
    path: '',
    words: `Ask what came of it: ${title}`,
    detail: 'The return went some weeks ago, and nothing is recorded yet',
  }),
};

/** The shape beside whatever waits for somebody. */
export function Mark() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M6 0.5 12 11.5H0Z" fill="currentColor" />
    </svg>
  );
}

/** A sounding that waits for this person or their office. */
export function WaitingSounding({ item }: { item: SoundingWaiting }) {
  const { path, words, detail } = LINES[item.what](item);
  return (
    <>
      <Mark />
      <div>
        <Link to={`/soundings/${item.soundingId}${path}`}>{words}</Link>
        <p className="quiet">
          {detail}
          {item.by && `, by ${momentWords(item.by)}`}
        </p>
      </div>
    </>
  );
}
