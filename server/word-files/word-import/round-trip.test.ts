import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxDraft } from '#server/documents/draft-docx.export.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { wordText } from '#shared/word-files/word-text.rules.ts';
import { anyText } from '#tests/fixtures/any-text.ts';
import { readWord } from './read-word.ts';

/** Each writes and reads a whole file. */
const RUNS = 60;
const TIMEOUT = 60_000;
const POSITION = randomUUID();
const EXPORT = {
  title: 'Keep bus fares at £2',
  takenAt: new Date(),
  demonstration: false,
  threads: [],
};

async function throughWord(text: DocumentJson, present = text) {
  const file = await docxDraft({ ...EXPORT, text, positionId: POSITION, attributions: new Map() });
  const reading = readWord(file);
  const importer = { person: 'imp', office: null };
  const held = { reading, present, positionId: POSITION };
  return { reading, ...wordText(held, { importer, newId: randomUUID }) };
}

test(
  'a text that goes out as Word and comes back is the same, proposals and brackets included',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { text: back, authors, reading } = await throughWord(text);
        expect(back).toEqual(text);
        expect(authors.size).toBe(0);
        expect(reading.notCarried).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT,
);
