const ITEM_STYLE = /mso-list:\s*l\d+\s+level(\d+)/i;
const COUNTED = /^\(?(\d+|[a-z]|[ivxlc]+)[.):]/i;

/** Word copies a list as paragraphs that look like one; here they become the list they are. */
export function makeLists(page: Document): void {
  for (const item of page.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4')) {
    if (levelOf(item) > 0 && levelOf(item.previousElementSibling) === 0) makeList(page, item);
  }
}

function makeList(page: Document, first: Element) {
  const run: Element[] = [];
  for (
    let item: Element | null = first;
    levelOf(item) > 0;
    item = item?.nextElementSibling ?? null
  ) {
    if (item) run.push(item);
  }
  const place = page.createComment('list');
  first.before(place);
  place.replaceWith(...listsOf(page, run));
}

type OpenList = { level: number; list: HTMLElement };

/** The lists of a run of items, in which a deeper item hangs on the one above it. */
function listsOf(page: Document, run: readonly Element[]): HTMLElement[] {
  const tops: HTMLElement[] = [];
  const open: OpenList[] = [];
  for (const item of run) {
    const level = levelOf(item);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level !== level) openList(page, { item, level, open, tops });
    open.at(-1)?.list.append(itemOf(page, item));
  }
  return tops;
}

type Opening = { item: Element; level: number; open: OpenList[]; tops: HTMLElement[] };

function openList(page: Document, { item, level, open, tops }: Opening) {
  const list = page.createElement(isCounted(item) ? 'ol' : 'ul');
  const above = open.at(-1)?.list.lastElementChild;
  if (above) above.append(list);
  else tops.push(list);
  open.push({ level, list });
}

function itemOf(page: Document, item: Element): HTMLElement {
  for (const mark of marksOf(item)) mark.remove();
  const entry = page.createElement('li');
  const line = page.createElement('p');
  line.append(...item.childNodes);
  entry.append(line);
  item.remove();
  return entry;
}

function isCounted(item: Element): boolean {
  return COUNTED.test(marksOf(item)[0]?.textContent?.trim() ?? '');
}

/** Word writes an item's bullet or number into its words, and says that it did. */
function marksOf(item: Element): Element[] {
  return [...item.querySelectorAll('span[style]')].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
}

function levelOf(item: Element | null): number {
  return Number(ITEM_STYLE.exec(item?.getAttribute('style') ?? '')?.[1] ?? 0);
}
