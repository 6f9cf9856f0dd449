import { personOf } from './use-people.ts';

/** A colleague's caret: a line in their office's colour with their name and office. */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  const person = personOf({ user });
  caret.className = 'caret';
  if (!person) return caret;
  const { name, officeName, color } = person;
  caret.style.setProperty('--caret', color);
  const label = document.createElement('span');
  label.className = 'caret__label';
  label.textContent = name.includes(officeName) ? name : `${name}, ${officeName}`;
  caret.append(label);
  return caret;
}
