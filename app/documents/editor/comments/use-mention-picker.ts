import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { soughtName } from '#shared/comments/comment-text.rules.ts';
import type { Mentionable } from './use-comments.ts';

export type Offered = { id: string; name: string; detail: string };

const OFFERED = 8;

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const CHOOSES = ['Enter', 'Tab'];

type Sought = { at: number; sought: string };

/** The list of names below a comment, from an @ until one is chosen; driven from the field itself. */
export function useMentionPicker(
  field: RefObject<HTMLTextAreaElement>,
  { choices, onChange }: { choices: Mentionable; onChange: (words: string) => void },
) {
  const listId = useId();
  const [sought, setSought] = useState<Sought | null>(null);
  const [place, setPlace] = useState(0);
  const offered = sought ? offeredFor(sought.sought, choices) : [];

  const look = () => {
    const { value = '', selectionStart = 0 } = field.current ?? {};
    setSought(soughtName(value.slice(0, selectionStart)));
    setPlace(0);
  };
  const choose = ({ name }: Offered) => {
    const { current } = field;
    if (!current || !sought) return;
    current.setRangeText(`@${name} `, sought.at, current.selectionStart, 'end');
    onChange(current.value);
    setSought(null);
    current.focus();
  };
  const press = (event: KeyboardEvent) => {
    const chosen = offered[place];
    const step = STEPS[event.key];
    if (!chosen || !(step || event.key === 'Escape' || CHOOSES.includes(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
    if (step) setPlace((place + step + offered.length) % offered.length);
    else if (event.key === 'Escape') setSought(null);
    else choose(chosen);
  };
  /** For those who would not guess it: puts the @ in and opens the list. */
  const begin = () => {
    const { current } = field;
    if (!current) return;
    const before = current.value.slice(0, current.selectionStart);
    current.focus();
    current.setRangeText(
      /(^|\s)$/.test(before) ? '@' : ' @',
      current.selectionStart,
      current.selectionEnd,
      'end',
    );
    onChange(current.value);
    look();
  };
  return { listId, offered, place, look, choose, press, begin, close: () => setSought(null) };
}

function offeredFor(sought: string, { people, offices }: Mentionable): Offered[] {
  const all = [
    ...offices.map(({ id, name }) => ({ id, name, detail: 'the office' })),
    ...people.map(({ id, name, officeName }) => ({
      id,
      name,
      detail: officeName ?? 'Secretariat',
    })),
  ];
  const wanted = sought.toLocaleLowerCase('en-GB');
  return all
    .filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(wanted))
    .slice(0, OFFERED);
}
