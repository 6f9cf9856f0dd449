import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A machine that does much else at once is slow, and nothing is wrong. */
const PATIENCE_MS = 30_000;

/**
 * Chromium with a window for each person. What any page throws or logs as an error is kept in
 * `problems`, which a test expects to be empty at its end.
 */
export async function aBrowser(url: string) {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const problems: string[] = [];
  return {
    problems,
    /** A window of nobody in particular. */
    window: (options: BrowserContextOptions = {}) =>
      openWindow({ browser, url, problems, options }),
    /** A window of this demonstration person, signed in. */
    windowOf: async (personId: string, options: BrowserContextOptions = {}) => {
      const page = await openWindow({ browser, url, problems, options });
      const response = await page
        .context()
        .request.post('/demonstration/sign-in', { form: { person: personId } });
      expect(response.status()).toBe(200);
      return page;
    },
    /** Leaves a picture of every window as it was at the end: the first thing to look at after a failure. */
    [Symbol.asyncDispose]: async () => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [nth, page] of pages.entries()) {
        await page.screenshot({ path: `test-results/last-${nth + 1}.png` }).catch(() => undefined);
      }
      await browser.close();
    },
  };
}

export type TestBrowser = Awaited<ReturnType<typeof aBrowser>>;

type Opening = {
  browser: Browser;
  url: string;
  problems: string[];
  options: BrowserContextOptions;
};

async function openWindow({ browser, url, problems, options }: Opening): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('page', (page) => listenForProblems(page, problems));
  return context.newPage();
}

/** A refusal is an answer with an error status, which Chromium itself logs: that is no fault of the page. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4(03|04|09|22)/;
/** What a browser says of a server that was killed under it, or of a network that is gone. */
const SERVER_GONE = new RegExp(
  [
    'ERR_INTERNET_DISCONNECTED',
    'ERR_FAILED',
    'ERR_INCOMPLETE_CHUNKED_ENCODING',
    'ERR_CONNECTION_REFUSED',
    'ERR_CONNECTION_RESET',
    'ERR_EMPTY_RESPONSE',
    'WebSocket connection to',
    'Failed to fetch manifest patches',
    'responded with a status of 503',
  ].join('|'),
);

function listenForProblems(page: Page, problems: string[]) {
  const isLeft = leavingOf(page);
  page.on('pageerror', (error) => {
    if (error.name === 'AbortError' && isLeft()) return;
    problems.push(`${page.url()} threw ${error.stack}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || REFUSED.test(text) || SERVER_GONE.test(text)) return;
    problems.push(`${page.url()} logged ${text}`);
  });
}

/**
 * Whether a page is being left: from the request for the next document until that one stands. What
 * it was asking meanwhile is given up, and it says so: no fault of anybody.
 */
function leavingOf(page: Page): () => boolean {
  let leaving = false;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) leaving = true;
  });
  page.on('domcontentloaded', () => {
    leaving = false;
  });
  return () => leaving;
}

/** The id of the demonstration person who does this for that office. */
export function personWho(role: string, officeId: string | null = null): string {
  const found = DEMONSTRATION_PEOPLE.find(
    (person) => person.role === role && person.officeId === officeId,
  );
  if (!found) throw new Error(`Nobody in the demonstration is ${role} of ${officeId}`);
  return found.id;
}

/** Waits until the page shows these words. */
export async function shows(page: Page, words: string | RegExp) {
  await page.getByText(words).first().waitFor();
}

/** Presses a button that makes the browser ask, and answers. */
export async function answering(page: Page, answer: 'accept' | 'dismiss', button: Locator) {
  const answered = page.waitForEvent('dialog').then((dialog) => dialog[answer]());
  await Promise.all([answered, button.click()]);
}
