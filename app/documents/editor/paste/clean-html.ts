import { honestHref } from '#shared/documents/pasted-link.rules.ts';
import { makeFootnotes } from './pasted-footnotes.ts';
import { makeLists } from './pasted-lists.ts';

/** `leftOut`: how many passages were struck out where they came from. */
export type CleanHtml = { html: string; leftOut: number };

/** What carries no words of a text, or words nobody sees. */
const NOISE =
  'script, style, meta, link, title, head, xml, template, svg, object, iframe, img, button, input, ' +
  'select, textarea, .Apple-interchange-newline, .msocomanchor, .MsoCommentReference, ' +
  '[style*="mso-element:comment"], [style*="mso-element: comment"]';
const HIDDEN = /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i;
/** Words struck out by somebody who follows changes; ours carry the id of their suggestion. */
const STRUCK = 'del, .msoDel';

/** Strips from what is pasted all that other programs put around words, and what they struck out. */
export function cleanHtml(html: string): CleanHtml {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const noise of page.querySelectorAll(NOISE)) noise.remove();
  for (const styled of page.querySelectorAll<HTMLElement>('[style]')) {
    if (HIDDEN.test(styled.getAttribute('style') ?? '')) styled.remove();
  }
  const leftOut = leaveOutStruck(page);
  makeLists(page);
  makeFootnotes(page);
  for (const link of page.querySelectorAll('a[href]')) {
    link.setAttribute('href', honestHref(link.getAttribute('href') ?? ''));
  }
  setOutCaptions(page);
  raiseTitles(page);
  dropEmptyLines(page);
  return { html: page.body.innerHTML.replace(/<!--[\s\S]*?-->/g, ''), leftOut };
}

/** Counts each passage once, however many pieces it was cut into. */
function leaveOutStruck(page: Document): number {
  const struck = [...page.querySelectorAll(STRUCK)].filter(
    (each) => !each.parentElement?.closest(STRUCK),
  );
  const starts = struck.filter((each) => !each.previousSibling || !isStruck(each.previousSibling));
  for (const each of struck) each.remove();
  return starts.length;
}

function isStruck(node: Node): boolean {
  return node instanceof Element && node.matches(STRUCK);
}

function setOutCaptions(page: Document) {
  for (const caption of page.querySelectorAll('table > caption')) {
    const line = page.createElement('p');
    line.append(...caption.childNodes);
    caption.closest('table')?.before(line);
    caption.remove();
  }
}

function raiseTitles(page: Document) {
  for (const title of page.querySelectorAll('p.MsoTitle')) {
    const heading = page.createElement('h2');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
}

/** Lines that only make room; not the empty cells of a table. */
function dropEmptyLines(page: Document) {
  for (const line of page.querySelectorAll('p')) {
    const says = /\S/.test(line.textContent ?? '') || line.querySelector('[data-footnote]');
    if (!says && !line.closest('td, th') && line.parentElement?.children.length !== 1)
      line.remove();
  }
}
