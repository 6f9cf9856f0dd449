/**
 * Makes notes of what other programs copy as two links that lead to each other: one in the text, one
 * before the words of the note. Word, LibreOffice, Google Docs and GOV.UK all do, each with names of
 * its own.
 */
export function makeFootnotes(page: Document): void {
  const done = new Set<Element>();
  for (const link of page.querySelectorAll('a[href*="#"]')) {
    const note = noteOf(page, link);
    if (!note || note.contains(link)) continue;
    const words = wordsOf(note, link);
    const mark = page.createElement('sup');
    mark.setAttribute('data-footnote', words);
    (link.closest('sup') ?? link).replaceWith(mark);
    done.add(note);
  }
  for (const note of done) removeWithFrame(note);
}

const NOTE = 'li, p, div';

/** The block that a link leads to, if a link in it leads back. */
function noteOf(page: Document, link: Element): Element | null {
  const target = namedBy(page, link.getAttribute('href') ?? '');
  const block = target?.closest(NOTE) ?? null;
  if (!block || !leadsBack(block, link)) return null;
  const frame = block.parentElement;
  return frame && /mso-element:\s*footnote(?!-list)/i.test(frame.getAttribute('style') ?? '')
    ? frame
    : block;
}

function namedBy(page: Document, href: string): Element | null {
  const name = href.slice(href.indexOf('#') + 1);
  if (name === '') return null;
  const quoted = CSS.escape(name);
  return page.querySelector(`#${quoted}, a[name="${quoted}"]`);
}

function leadsBack(block: Element, link: Element): boolean {
  const names = [link, link.closest('sup')].flatMap((each) => [
    each?.getAttribute('id'),
    each?.getAttribute('name'),
  ]);
  return backLinks(block).some((back) => names.includes(nameIn(back)));
}

function backLinks(block: Element): Element[] {
  return [...block.querySelectorAll('a[href*="#"]')];
}

function nameIn(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  return href.slice(href.indexOf('#') + 1);
}

/** The words of a note without its number and the arrow back. */
function wordsOf(note: Element, link: Element): string {
  const copy = note.cloneNode(true) as Element;
  for (const back of backLinks(copy)) if (leadsBack(copy, link)) back.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** With the list and the line that held nothing but notes. */
function removeWithFrame(note: Element) {
  let empty: Element | null = note;
  while (empty && empty.tagName !== 'BODY') {
    const parent: Element | null = empty.parentElement;
    empty.remove();
    empty = parent && (parent.textContent ?? '').trim() === '' ? parent : null;
  }
}
