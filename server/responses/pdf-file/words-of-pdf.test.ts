import { expect, test } from 'vitest';
import { aPdf } from '#tests/fixtures/pdf-file.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

const LETTER = aPdf([
  'Department for Transport',
  '33 Horseferry Road',
  '',
  'Thank you for your letter about step-free access at the stations of your region, which I have',
  'read with care.',
  '',
  'We shall publish a plan by 31 March 2027.',
]);
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a letter in a PDF is read as it was written: address, paragraphs, whole sentences', async () => {
  expect(await wordsOfPdf(LETTER)).toBe(
    [
      'Department for Transport\n33 Horseferry Road',
      'Thank you for your letter about step-free access at the stations of your region, which I have read with care.',
      'We shall publish a plan by 31 March 2027.',
    ].join('\n\n'),
  );
});

test.each([
  ['a scan', aPdf([])],
  ['a file cut in the middle', LETTER.slice(0, 200)],
  ['a file that only begins as a PDF does', bytesOf('%PDF-1.7 <script>')],
])('%s has no words, and is no error', async (_, bytes) => {
  expect(await wordsOfPdf(bytes)).toBe('');
});

test('a file of twenty thousand broken objects does no harm, and the next letter is read', async () => {
  const broken = bytesOf(`%PDF-1.4\n${'1 0 obj\n<< /Length 1 0 R >>\nstream\n'.repeat(20_000)}`);
  await wordsOfPdf(broken);
  expect(await wordsOfPdf(LETTER)).toContain('31 March 2027');
});

test('of more letters at once than are read together, the others wait for no one', async () => {
  const words = await Promise.all([wordsOfPdf(LETTER), wordsOfPdf(LETTER), wordsOfPdf(LETTER)]);
  expect(words.map((each) => each !== '')).toEqual([true, true, false]);
});
