import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { markdownLetter } from '#shared/letters/markdown.rules.ts';
import { printedDraft } from '#shared/letters/printed-draft.rules.ts';
import { anyText } from '#tests/fixtures/any-text.ts';

const PLAIN = { demonstration: false, marking: 'none' } as const;
const RUNS = 60;
const TIMEOUT = 60_000;

test(
  'whatever a draft holds, it makes a tagged PDF and Markdown that say every word of it',
  () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = { title: 'Bus fares', text, takenAt: new Date(), ...PLAIN };
        const printed = printedDraft(draft);

        expect(pdfLetter(printed).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
        const words = JSON.stringify(text).match(/fares|rose/g) ?? [];
        expect(markdownLetter(printed).match(/fares|rose/g)?.length ?? 0).toBe(words.length + 1);
      }),
      // A smaller text that fails likewise takes longer to find than it helps.
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  TIMEOUT,
);
