import { expect, test } from 'vitest';
import { mailedContact, suggestedMet } from './mailed-contact.rules.ts';

const TODAY = '2026-11-24';
const ANN = { name: 'Ann Example', address: 'ann@example.org' };
const PAT = { name: 'Pat Example', address: 'pat.example@dft.gov.uk' };
const MAIL = {
  from: ANN,
  to: [PAT],
  sentAt: '2026-11-24T09:00:00.000Z',
  subject: 'Fwd: RE: Bus franchising',
  text: 'Thank you for today.\nMy mobile is 07700 900123, my own address pat@home.example.',
};

test('of a mail that passes nothing on, its own day, people and words are taken, without private numbers', () => {
  expect(mailedContact(MAIL, TODAY)).toEqual({
    subject: 'Bus franchising',
    words:
      'Thank you for today.\nMy mobile is [phone number left out], my own address [email address left out].',
    happenedOn: TODAY,
    people: [ANN, PAT],
  });
});

test('a number is left out also where characters that nobody sees stand in it', () => {
  const { words } = mailedContact({ ...MAIL, text: 'Ring 07700\u0000 900\u0007123.' }, TODAY);
  expect(words).toBe('Ring [phone number left out].');
});

test('of a mail that passes one on, that one’s are taken', () => {
  const text = `We met after this.\n\nFrom: Pat Example <pat.example@dft.gov.uk>\nSent: 20 November 2026 17:05\nSubject: Depots, call 020 7946 0958\n\nWe will write again.`;
  expect(mailedContact({ ...MAIL, text }, TODAY)).toEqual({
    subject: 'Depots, call [phone number left out]',
    words: 'We met after this.\n\nWe will write again.',
    happenedOn: '2026-11-20',
    people: [PAT],
  });
});

test('a day to come is today, and so is none', () => {
  expect(mailedContact({ ...MAIL, sentAt: '2027-01-01T09:00:00.000Z' }, TODAY).happenedOn).toBe(
    TODAY,
  );
  expect(mailedContact({ ...MAIL, sentAt: null }, TODAY).happenedOn).toBe(TODAY);
});

test('a long mail is cut where a word ends', () => {
  const { words } = mailedContact({ ...MAIL, text: 'fares '.repeat(10_000) }, TODAY);
  expect(words).toMatch(/fares …$/);
  expect(words.length).toBeLessThan(1_510);
});

test('holders are suggested by name, departments by where people write from, and nobody else', () => {
  const posts = [
    { id: 'transport-secretary', holderName: 'Pat Example' },
    { id: 'chancellor', holderName: null },
  ];
  const people = [PAT, ANN, { name: '', address: 'team@mail.hmtreasury.gov.uk' }, PAT];
  expect(suggestedMet(people, { posts })).toEqual([
    'post:transport-secretary',
    'department:dft',
    'department:hmt',
  ]);
  expect(suggestedMet([{ name: '', address: 'a@notdft.gov.uk' }], { posts })).toEqual([]);
});
