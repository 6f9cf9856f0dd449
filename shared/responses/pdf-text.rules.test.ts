import { expect, test } from 'vitest';
import { type PlacedWords, pdfText } from './pdf-text.rules.ts';

/** A line of its own; letters are five points wide. */
const line = (y: number, words: string): PlacedWords => ({
  words,
  x: 50,
  y,
  width: words.length * 5,
  endsLine: true,
});

test('lines broken for want of room are joined, an address keeps its lines, paragraphs stand apart', () => {
  const page = [
    line(700, 'Department for Transport'),
    line(686, '33 Horseferry Road'),
    line(660, 'Thank you for your letter about the ticket offices of the region, which'),
    line(646, 'I have read with care. My officials are looking at the numbers that you'),
    line(632, 'give.'),
    line(606, 'I shall write again.'),
  ];
  expect(pdfText(page)).toBe(
    'Department for Transport\n33 Horseferry Road\n\nThank you for your letter about the ticket offices of the region, which I have read with care. My officials are looking at the numbers that you give.\n\nI shall write again.',
  );
});

test('words of one line are one line, whatever pieces they come in', () => {
  const piece = (words: string, x: number, endsLine = false) => ({
    words,
    x,
    y: 700,
    width: words.length * 5,
    endsLine,
  });
  expect(
    pdfText([
      piece('The Treas', 50),
      piece('ury', 95),
      piece(' ', 110),
      piece('agrees.', 115, true),
    ]),
  ).toBe('The Treasury agrees.');
});

test('a second column, and a page with nothing on it, are read all the same', () => {
  expect(pdfText([line(100, 'left'), line(700, 'right')])).toBe('left\n\nright');
  expect(pdfText([])).toBe('');
  expect(pdfText([{ words: ' ', x: 0, y: 0, width: 0, endsLine: true }])).toBe('');
});
