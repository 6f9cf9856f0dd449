import { expect, test } from 'vitest';
import { honestHref } from './pasted-link.rules.ts';

const REPORT = 'https://www.gov.uk/government/publications/bus-strategy';

test.each([
  [REPORT, REPORT],
  [`${REPORT}?page=2#annex`, `${REPORT}?page=2#annex`],
  [`${REPORT}?utm_source=letter&page=2&fbclid=x`, `${REPORT}?page=2`],
  [`https://www.google.com/url?q=${encodeURIComponent(REPORT)}&sa=D`, REPORT],
  [
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${REPORT}?utm_medium=email`)}&data=05`,
    REPORT,
  ],
  ['https://www.google.com/search?q=buses', 'https://www.google.com/search?q=buses'],
  [
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=javascript:alert(1)',
  ],
  ['mailto:office@example.org', 'mailto:office@example.org'],
  ['not an address', 'not an address'],
])('%s leads to %s', (pasted, honest) => {
  expect(honestHref(pasted)).toBe(honest);
});
