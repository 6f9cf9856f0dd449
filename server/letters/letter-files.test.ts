import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { LetterContent } from '#shared/letters/letter.rules.ts';
import { markdownLetter } from '#shared/letters/markdown.rules.ts';
import { plainLetter } from '#shared/letters/plain-letter.rules.ts';
import { printedLetter } from '#shared/letters/printed-letter.rules.ts';
import { docxLetter } from './docx.export.ts';
import { pdfLetter } from './pdf.export.ts';

const HOSTILE = '#read("/etc/passwd") #panic() $x$ @ref \\ *b* <lab> // c /* d */ `raw` & \'';

const words = (text: string, ...marks: DocumentJson[]): DocumentJson => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content });
const cell = (type: string, text: string, colspan = 1): DocumentJson => ({
  type,
  attrs: { colspan, rowspan: 1 },
  content: [paragraph(words(text))],
});
const row = (...content: DocumentJson[]): DocumentJson => ({ type: 'tableRow', content });
const list = (type: string, ...items: DocumentJson[][]): DocumentJson => ({
  type,
  content: items.map((content) => ({ type: 'listItem', content })),
});

/** One of everything a position can hold, with a heading that skips a level. */
const BODY: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'h', level: 3 }, content: [words('The case')] },
    paragraph(
      words('Plainly, '),
      words('boldly', { type: 'bold' }),
      { type: 'hardBreak' },
      words('slanted', { type: 'italic' }),
      words('a page', { type: 'link', attrs: { href: 'https://www.gov.uk/a?b=1&c=2' } }),
      words('a trap', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
    ),
    {
      type: 'clause',
      attrs: { id: 'c1' },
      content: [
        paragraph(words(HOSTILE), { type: 'footnote', attrs: { text: 'See *annex* A.' } }),
        list('bulletList', [paragraph(words('inside'))]),
        paragraph(words('further')),
      ],
    },
    list('orderedList', [paragraph(words('one')), list('orderedList', [paragraph(words('deep'))])]),
    {
      type: 'table',
      content: [
        row(cell('tableHeader', 'Area'), cell('tableHeader', 'Fare')),
        row(cell('tableCell', 'Everywhere', 2)),
      ],
    },
    { type: 'ask', attrs: { id: 'a1' }, content: [paragraph(words('Fund it.'))] },
  ],
};

const CONTENT: LetterContent = {
  title: 'Keep bus fares at £2',
  dated: '2026-11-24',
  addressees: [
    {
      postId: 'x',
      name: 'A Minister',
      title: 'Secretary of State',
      department: 'Department',
      salutation: 'Dear Secretary of State',
    },
  ],
  body: BODY,
  signatures: [
    {
      officeId: 'alba',
      area: 'Alba',
      line: 'A Holder, Mayor of Alba',
      footnotes: [{ number: 1, clauseId: 'a1', clauseLabel: 'Ask 1', text: 'Later would do.' }],
    },
  ],
  support: 'Ask 1: 0 of 1',
  versionNumber: 1,
  versionHash: 'ab'.repeat(32),
};
const ISSUED = { letterHash: 'ab'.repeat(32), verificationCode: 'ABCD-EFGH-JKMN' };
const LETTER = printedLetter({ content: CONTENT, issued: ISSUED, demonstration: false });
const withText = (text: string) =>
  printedLetter({
    content: { ...CONTENT, title: text, body: { type: 'doc', content: [paragraph(words(text))] } },
    issued: ISSUED,
    demonstration: false,
  });

test('the PDF says that it is PDF/UA-1, in British English, and is tagged', () => {
  const pdf = pdfLetter(LETTER).toString('latin1');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pdf).toContain('<rdf:li>en-GB</rdf:li>');
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toContain('/StructTreeRoot');
});

test('text written as Typst prints as text', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'concord-letter-'));
  const file = path.join(directory, 'letter.pdf');
  writeFileSync(file, pdfLetter(LETTER));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(directory, { recursive: true });
  expect(text.replace(/\s+/g, ' ')).toContain(HOSTILE);
  expect(text).not.toContain('root:');
});

test.each([
  ['Chinese', '中文'],
  ['control characters', 'a\u0000\u0007b'],
  ['a ballot box and a byte-order mark', '\u2610 \ufeff'],
  ['private use', '\ue000'],
  ['Arabic and an emoji', 'العربية 😀'],
  ['a lone surrogate', 'a\ud800b'],
])('a text in %s still makes a PDF and a Word file', async (_, text) => {
  expect(pdfLetter(withText(text)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await docxLetter(withText(text))).subarray(0, 2).toString()).toBe('PK');
});

test('a node that no file can print stops the export', async () => {
  const letter = { ...LETTER, body: [{ type: 'video' }] };
  expect(() => pdfLetter(letter)).toThrow(/no PDF mapping/);
  await expect(async () => docxLetter(letter)).rejects.toThrow(/no Word mapping/);
  expect(() => markdownLetter(letter)).toThrow(/no Markdown mapping/);
  expect(() => plainLetter(letter)).toThrow(/video/);
});

test('Markdown keeps the structure and lets nothing in the text act', () => {
  const markdown = markdownLetter(LETTER);
  expect(markdown).toContain('## The case');
  expect(markdown).toContain('[a page](<https://www.gov.uk/a?b=1&c=2>)a trap');
  expect(markdown).toContain('| Area | Fare |\n| --- | --- |\n| Everywhere |');
  expect(markdown).toContain('> **Ask 1:** Fund it.');
  expect(markdown).toContain('**1.** \\#read("/etc/passwd")');
  expect(markdown).toContain('[^1]: See \\*annex\\* A.');
  expect(markdown).toContain('Mayor of Alba[^2]');
  expect(markdown).toContain('[^2]: Reservation on ask 1: Later would do.');
});

test('plain text says the whole letter', () => {
  expect(plainLetter(LETTER)).toBe(`24 November 2026

A Minister
Secretary of State
Department

Keep bus fares at £2

Dear Secretary of State,

The case

Plainly, boldly
slanteda page <https://www.gov.uk/a?b=1&c=2>a trap

1. ${HOSTILE} [1]
   - inside
   further

1. one
   1. deep

Area | Fare
Everywhere

Ask 1: Fund it.

Yours sincerely,

A Holder, Mayor of Alba [2]

Ask 1: 0 of 1

[1] See *annex* A.
[2] Reservation on ask 1: Later would do.

Verification code ABCD-EFGH-JKMN
`);
});

test('notes of the text come before the reservations, which count on from them', async () => {
  expect(LETTER.notes).toEqual([{ number: 1, text: 'See *annex* A.' }]);
  expect(LETTER.signatures[0]?.footnotes[0]?.number).toBe(2);
  const { 'word/footnotes.xml': notes } = unzipSync(await docxLetter(LETTER));
  const xml = strFromU8(notes ?? new Uint8Array());
  expect(xml.indexOf('See *annex* A.')).toBeGreaterThan(0);
  expect(xml.indexOf('Later would do.')).toBeGreaterThan(xml.indexOf('See *annex* A.'));
});

test('a draft says on every page that it is one, and carries no date', () => {
  const draft = printedLetter({
    content: { ...CONTENT, signatures: [] },
    issued: null,
    demonstration: false,
  });
  expect(draft).toMatchObject({ caution: 'Draft: not issued', date: null, signatures: [] });
  expect(draft.footer).toBe('Draft: not issued. Version 1, abababababab');
});

test('what is printed in a demonstration says on every page that nobody signed it', () => {
  const letter = printedLetter({ content: CONTENT, issued: ISSUED, demonstration: true });

  const caution = 'Demonstration: nobody has signed or sent this letter';

  expect(letter.caution).toBe(caution);
  expect(markdownLetter(letter)).toContain(caution);
});

test('a marked letter bears its marking at the head and foot of every page, in every file', async () => {
  const marked = { ...CONTENT, marking: 'official_sensitive' } as const;
  const letter = printedLetter({ content: marked, issued: ISSUED, demonstration: false });
  const line = 'OFFICIAL-SENSITIVE';

  const word = unzipSync(await docxLetter(letter));
  const pages = Object.entries(word)
    .filter(([name]) => /^word\/(header|footer)\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes));
  expect(pages.map((page) => page.split(line).length - 1)).toEqual([1, 1]);
  expect(markdownLetter(letter)).toMatch(
    /^\*\*OFFICIAL-SENSITIVE\*\*\n[\s\S]*\n\*\*OFFICIAL-SENSITIVE\*\*\n$/,
  );
  expect(plainLetter(letter)).toMatch(/^OFFICIAL-SENSITIVE\n[\s\S]*\nOFFICIAL-SENSITIVE\n$/);
  expect(pdfLetter(letter).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  for (const print of [markdownLetter, plainLetter])
    expect(print(LETTER)).not.toContain('OFFICIAL');
});
