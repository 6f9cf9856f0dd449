import type { KeyboardEvent } from 'react';

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
const WORDS = '.suggestion-row__words';

/** Arrows go from one suggestion of the list to the next; Tab goes through what each offers. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const list = event.currentTarget.closest('.side-panel__body');
  const rows = [...(list?.querySelectorAll<HTMLElement>(WORDS) ?? [])];
  const next = step && rows[rows.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
