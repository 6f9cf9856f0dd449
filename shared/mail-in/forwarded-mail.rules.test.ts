import { expect, test } from 'vitest';
import { dayIn, forwardedIn } from './forwarded-mail.rules.ts';

const PEOPLE = [
  { name: 'Pat Example', address: 'pat.example@dft.gov.uk' },
  { name: '', address: 'ann@example.org' },
];
const READ = {
  note: 'We spoke on the phone first.',
  people: PEOPLE,
  subject: 'Bus franchising',
  day: '2026-11-20',
  words: 'Dear Ann,\nWe will write again.',
};

/** The same mail, as different programs forward it. */
const FORWARDED = {
  Gmail: `We spoke on the phone first.

---------- Forwarded message ---------
From: Pat Example <pat.example@dft.gov.uk>
Date: Fri, 20 Nov 2026 at 17:05
Subject: Bus franchising
To: <ann@example.org>


Dear Ann,
We will write again.`,
  Outlook: `We spoke on the phone first.

________________________________
From: Pat Example <pat.example@dft.gov.uk>
Sent: 20 November 2026 17:05
To: ann@example.org
Subject: Bus franchising

Dear Ann,
We will write again.`,
  'Apple Mail': `We spoke on the phone first.

Begin forwarded message:

> From: Pat Example <pat.example@dft.gov.uk>
> Subject: Bus franchising
> Date: 20 November 2026 at 17:05:12 GMT
> To: ann@example.org
>
> Dear Ann,
> We will write again.`,
  'a program that makes names bold and wraps': `We spoke on the phone first.

*From:* Pat Example
<pat.example@dft.gov.uk>
*Sent:* Friday, November 20, 2026 5:05 PM
*To:* ann@example.org
*Subject:* Bus franchising

Dear Ann,
We will write again.`,
};

test.each(Object.entries(FORWARDED))('a mail forwarded by %s is found in the text', (_, text) => {
  expect(forwardedIn(text)).toEqual(READ);
  expect(forwardedIn(text.replaceAll('\n', '\r\n'))).toEqual(READ);
});

test('a head with a word as long as a whole mail is read in no time', { timeout: 2_000 }, () => {
  const long = 'a'.repeat(100_000);
  expect(forwardedIn(`From: ${long} <ann@example.org>\nSent: 20 November 2026`)?.people).toEqual([
    { name: long, address: 'ann@example.org' },
  ]);
});

test('a text that forwards nothing holds none', () => {
  expect(forwardedIn('Dear Pat,\nFrom: our side, nothing.\nAnn')).toBe(null);
  expect(forwardedIn('')).toBe(null);
});

test.each([
  ['Tue, 24 Nov 2026 at 10:00', '2026-11-24'],
  ['24/11/2026 10:00', '2026-11-24'],
  ['Monday, 3 March 2025', '2025-03-03'],
  ['2026-11-24T10:00:00Z', '2026-11-24'],
  ['31 February 2026', null],
  ['yesterday at 10:00', null],
])('in “%s” the day is %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
});
