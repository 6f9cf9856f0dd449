import { expect, test } from 'vitest';
import { ownWords, REPLY_ABOVE } from './reply-text.rules.ts';

const OWN = 'Colleges lack tutors.\n\nTwo of ours closed the course.';

/** What different programs put under a reply. */
const UNDER = {
  'the line to reply above': `\n${REPLY_ABOVE}\nDear Ann,`,
  'that line, quoted': `\n> ${REPLY_ABOVE}\n> Dear Ann,`,
  'that line, with a sign before it': `\n| ${REPLY_ABOVE}\nDear Ann,`,
  'a line that says who wrote':
    '\nOn Tue, 24 Nov 2026 at 10:00, Concord <concord@example.org> wrote:\n> Dear Ann,',
  'that line, wrapped':
    '\nOn Tue, 24 Nov 2026 at 10:00, Concord\n<concord@example.org>\nwrote:\n\nDear Ann,',
  'that line, with the day in figures': '\nOn 24/11/2026 10:00, Concord wrote:\nDear Ann,',
  'a line of Outlook': '\n-----Original Message-----\nDear Ann,',
  'a head of Outlook':
    '\n________________________________\nFrom: Concord <concord@example.org>\nSent: 24 November 2026 10:00\nTo: Ann\nSubject: Sounding',
  'a head in bold': '\n*From:* Concord\n*Sent:* 24 November 2026 10:00\n*To:* Ann',
  'a signature': '\n-- \nAnn Example\nDirector of skills',
  'a signature whose space was lost': '\n--\nAnn Example',
  'what a telephone adds': '\nSent from my iPhone',
  'what another telephone adds': '\nGet Outlook for iOS<https://aka.ms/example>',
  'quoted lines alone': '\n> Dear Ann,\n> What stops colleges?',
};

test.each(Object.entries(UNDER))(
  'of a reply with %s, what stands above is the reply',
  (_, under) => {
    expect(ownWords(`${OWN}\n${under}`)).toBe(OWN);
    expect(ownWords(`${OWN}\n${under}`.replaceAll('\n', '\r\n'))).toBe(OWN);
  },
);

test('words of a person that only look like those signs stay', () => {
  const own = [
    'On skills, as the Mayor of London wrote:',
    'tutors come first.',
    'From: our colleges, no complaint.',
    'We spend £3 -- or less -- a head.',
    'On 3 March 2026 the Secretary of State wrote to us.',
  ].join('\n');
  expect(ownWords(own)).toBe(own);
});

test('a reply with nothing of its own is empty', () => {
  expect(ownWords(`\n\n${UNDER['a line that says who wrote']}`)).toBe('');
  expect(ownWords('\n> Dear Ann,\n')).toBe('');
});
