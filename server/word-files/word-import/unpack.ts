import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { WordFileError } from './word-file-error.ts';
import { WORD_LIMITS } from './word-limits.ts';

/** Little enough that even the best-packed bytes cannot grow past all measure before they are counted. */
const CHUNK_BYTES = 4_096;
const WANTED =
  /^(word\/(document|styles|numbering|footnotes|endnotes|comments|commentsExtended|(header|footer)\d*)\.xml|word\/_rels\/document\.xml\.rels|docProps\/custom\.xml)$/;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .doc files, and of .docx files that ask for a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts of a Word file that are read, as text, counted while they are inflated. */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > WORD_LIMITS.zippedBytes) throw new WordFileError('word_too_large');
  if (beginsWith(bytes, COMPOUND)) throw new WordFileError(compoundCode(bytes));
  if (!beginsWith(bytes, ZIP)) throw new WordFileError('word_not_docx');
  const parts = inflated(bytes);
  if (!parts.has('word/document.xml')) throw new WordFileError('word_damaged');
  return new Map([...parts].map(([name, part]) => [name, decoded(part)]));
}

function inflated(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const whole = new Map<string, Uint8Array[]>();
  const budget = { bytes: 0, entries: 0 };
  const unzip = new Unzip((file) => {
    budget.entries += 1;
    if (budget.entries > WORD_LIMITS.entries) throw new WordFileError('word_too_large');
    if (WANTED.test(file.name)) collect(file, budget, whole);
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const next = at + CHUNK_BYTES;
      unzip.push(bytes.subarray(at, next), next >= bytes.length);
    }
  } catch (error) {
    throw error instanceof WordFileError ? error : new WordFileError('word_damaged');
  }
  return whole;
}

function collect(file: UnzipFile, budget: { bytes: number }, whole: Map<string, Uint8Array[]>) {
  const chunks: Uint8Array[] = [];
  file.ondata = (error, chunk, final) => {
    if (error) throw error;
    budget.bytes += chunk.length;
    if (budget.bytes > WORD_LIMITS.inflatedBytes) throw new WordFileError('word_too_large');
    chunks.push(chunk);
    if (final) whole.set(file.name, chunks);
  };
  file.start();
}

function decoded(chunks: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(chunks);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

function compoundCode(bytes: Uint8Array) {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes).includes(name) ? 'word_encrypted' : 'word_not_docx';
}
