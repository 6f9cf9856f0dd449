import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, personWho, shows } from './browser.ts';
import {
  FROM_GOOGLE_DOCS,
  FROM_GOV_UK,
  FROM_LIBREOFFICE,
  FROM_OUTLOOK,
  FROM_WORD,
} from './pasted.ts';
import { aServer } from './running-server.ts';
import { aPosition } from './sample-positions.ts';

const REPORT = '<a href="https://www.gov.uk/buses">the report</a>';
const NOTED = 'Leeds has fewer buses.[Bus statistics, 2025.]';

const PASTES = [
  {
    from: 'Word',
    html: FROM_WORD,
    becomes:
      '<h2>Buses</h2><h2>Why now</h2>' +
      '<p>Leeds has <strong>fewer</strong> buses[Bus statistics, 2025.] than it had.</p>' +
      '<ul><li><p>Routes</p><ul><li><p>Evening routes</p></li></ul></li><li><p>Fares</p></li></ul>' +
      '<ol><li><p>First</p></li></ol>' +
      '<table><tr><th><p>Year</p></th></tr><tr><td><p>2025</p></td></tr></table>',
  },
  {
    from: 'Google Docs',
    html: FROM_GOOGLE_DOCS,
    becomes:
      `<h2>Why now</h2><p>Leeds has <strong>fewer</strong><em> buses</em>, see ${REPORT}.</p>` +
      '<ul><li><p>Routes</p></li></ul>',
  },
  { from: 'LibreOffice', html: FROM_LIBREOFFICE, becomes: `<h2>Why now</h2><p>${NOTED}</p>` },
  { from: 'Outlook', html: FROM_OUTLOOK, becomes: `<p>Dear all,</p><p>See ${REPORT}.</p>` },
  {
    from: 'GOV.UK',
    html: FROM_GOV_UK,
    becomes:
      `<h2>Why now</h2><p>${NOTED}</p><p>Buses by year</p>` +
      '<table><tr><th><p>Year</p></th><th><p>Buses</p></th></tr>' +
      '<tr><th><p>2025</p></th><td><p>14</p></td></tr></table>',
  },
];

test('what other programs copy comes in as the text has it, without what they put around it', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await browser.windowOf(personWho('secretariat'));
  await page.goto('/');
  const positionId = await aPosition(page, 'Buses that come');
  await page.goto(`/positions/${positionId}/draft`);
  await shows(page, /^Saved on the server/);

  for (const { from, html, becomes } of PASTES) {
    await emptyText(page);
    await paste(page, html);
    expect(await shapeOf(page), `pasted from ${from}`).toBe(becomes);
    if (from === 'Word') await shows(page, /held 1 deletion somebody had tracked/);
  }

  await emptyText(page);
  await page.keyboard.down('Shift');
  await paste(page, '<b>Bold</b> words', 'Bold words');
  await page.keyboard.up('Shift');
  expect(await shapeOf(page)).toBe('<p>Bold words</p>');
  expect(browser.problems).toEqual([]);
});

/** Leaves one empty plain paragraph with the caret in it. */
async function emptyText(page: Page) {
  await page.getByRole('textbox', { name: 'Text of the position' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Alt+0');
  await expect.poll(() => shapeOf(page)).toBe('');
}

function paste(page: Page, html: string, plain = '') {
  const clip = { html, plain };
  return page.evaluate((held) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', held.html);
    clipboardData.setData('text/plain', held.plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.ProseMirror')?.dispatchEvent(event);
  }, clip);
}

/** The text's elements without their attributes, notes in square brackets; empty lines left out. */
function shapeOf(page: Page): Promise<string> {
  return page.locator('.ProseMirror').evaluate((text) => {
    const SHOWN = /^(H2|H3|P|UL|OL|LI|TABLE|TR|TH|TD|STRONG|EM|A)$/;
    const shape = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.matches('.ProseMirror-widget, br, img')) return '';
      if (node.matches('sup.footnote')) return `[${node.getAttribute('data-footnote')}]`;
      const inner = [...node.childNodes].map(shape).join('');
      if (!SHOWN.test(node.tagName)) return inner;
      const name = node.tagName.toLowerCase();
      const href = node.getAttribute('href');
      if (name === 'p' && inner === '') return '';
      return `<${name}${href ? ` href="${href}"` : ''}>${inner}</${name}>`;
    };
    return [...text.childNodes].map(shape).join('');
  });
}
