import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openWord } from './open-word.ts';

/** Room for a machine that is busy with other tests; the limits themselves are shorter. */
const TIMEOUT = 60_000;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const document = (body: string) =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const file = (xml: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ 'word/document.xml': strToU8(xml), ...more });

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** Zeros pack a thousandfold: some 60 KB that would be 60 MB. */
const bomb = () =>
  file(document(paragraph('a')), { 'word/styles.xml': new Uint8Array(60_000_000) });

/** A million would not fit into the bytes allowed; fewer are refused already. */
const manyEntries = () => {
  const nothing = new Uint8Array();
  const entries = Array.from({ length: 3_000 }, (_, place) => [`x${place}`, nothing] as const);
  return file(document(paragraph('a')), Object.fromEntries(entries));
};

const deep = () => {
  const depth = 100_000;
  return file(document('<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth)));
};

const manyElements = () => file(document('<w:p/>'.repeat(310_000)));

const grown = () => {
  const entities = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  return file(`<?xml version="1.0"?>${entities}<w:document ${W}><w:body>&b;</w:body></w:document>`);
};

const compound = (stream: string) => {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1_024);
  return bytes;
};

test.each([
  ['a zip bomb of 60 KB', bomb, 'word_too_large'],
  ['a zip of very many entries', manyEntries, 'word_too_large'],
  ['XML a hundred thousand elements deep', deep, 'word_too_large'],
  ['XML of more elements than anybody writes', manyElements, 'word_too_large'],
  ['more bytes than a file may have', () => new Uint8Array(6 * 1024 * 1024), 'word_too_large'],
  ['entities that grow', grown, 'word_damaged'],
  [
    'a file cut off in the middle',
    () => file(document(paragraph('a'.repeat(9_000)))).subarray(0, 200),
    'word_damaged',
  ],
  ['a zip that is no Word file', () => zipSync({ 'a.txt': strToU8('a') }), 'word_damaged'],
  ['an old .doc under a new name', () => compound('WordDocument'), 'word_not_docx'],
  ['a file that asks for a password', () => compound('EncryptedPackage'), 'word_encrypted'],
  ['a picture', () => new Uint8Array([0xff, 0xd8, 0xff]), 'word_not_docx'],
] as const)(
  '%s is refused, and the server goes on',
  async (_, make, code) => {
    expect(await openWord(make())).toEqual({ refused: code });

    expect(await openWord(file(document(paragraph('Alive.'))))).toMatchObject({
      reading: { text: { content: [{ content: [{ text: 'Alive.' }] }] } },
    });
  },
  TIMEOUT,
);

test(
  'no more files are read at once than there is memory for',
  async () => {
    const all = await Promise.all(
      Array.from({ length: 4 }, () => openWord(file(document(paragraph('a'))))),
    );

    expect(all.filter((each) => 'refused' in each && each.refused === 'word_busy')).toHaveLength(2);
  },
  TIMEOUT,
);
