import { officeInitials } from '#app/documents/office-initials.ts';

export type Backer = { officeId: string; name: string };

/** Which bracket and wording a sign stands before, counted from 1; or which bracket it closes. */
export type Sign =
  | { bracket: number; brackets: number; wording: number; wordings: number }
  | { bracket: number; closes: true };

/** A bracket or a stroke: drawn for the eye, and said in words to whoever listens. */
export function signElement(sign: Sign, backers: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'bracket-sign';
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', spoken(sign, backers));
  element.textContent = shape(sign);
  return element;
}

/** The offices behind the words before it, by their initials; their names are said with the sign. */
export function backersSign(backers: readonly Backer[]): HTMLElement {
  const element = document.createElement('span');
  element.className = 'wording-backers';
  element.setAttribute('aria-hidden', 'true');
  element.title = `Backed by ${backers.map(({ name }) => name).join(', ')}`;
  for (const { name } of backers) {
    const mark = document.createElement('span');
    mark.className = 'wording-backer';
    mark.textContent = officeInitials(name);
    element.append(mark);
  }
  return element;
}

function shape(sign: Sign): string {
  if ('closes' in sign) return ']';
  return sign.wording === 1 ? '[' : ' / ';
}

function spoken(sign: Sign, backers: string): string {
  if ('closes' in sign) return `End of bracket ${sign.bracket}`;
  const place = `bracket ${sign.bracket} of ${sign.brackets}, wording ${sign.wording} of ${sign.wordings}`;
  return `${place}, backed by ${backers || 'no office'}`;
}
