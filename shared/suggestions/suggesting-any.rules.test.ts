import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { proposedTexts } from '#tests/fixtures/proposed-text.ts';
import { randomEdits, transactionOf } from '#tests/fixtures/random-edits.ts';
import { keepingProposals } from './direct-edit.rules.ts';
import { proposing } from './suggesting.rules.ts';
import { sameText, withoutProposalsOf } from './without-proposals.rules.ts';

const RUNS = { numRuns: 2_000 };
const someEdits = fc.array(randomEdits, { minLength: 1, maxLength: 3 });

function ann() {
  let made = 0;
  return { person: 'ann', office: 'of-ann', newId: () => `made${++made}` };
}

const json = (doc: Node) => doc.toJSON() as DocumentJson;
const bare = (doc: Node) => withoutProposalsOf(json(doc), 'ann');

test('whatever somebody who may only suggest does, the text without their proposals stays the same', () => {
  let carried = 0;
  fc.assert(
    fc.property(proposedTexts, someEdits, (text, edits) => {
      const made = transactionOf(documentSchema.nodeFromJSON(text), edits);
      if (!made) return;
      const done = proposing(made.change, made.state, ann());
      if ('refused' in done) return;
      done.doc.check();
      carried += 1;
      expect(sameText(bare(made.state.doc), bare(done.doc))).toBe(true);
    }),
    RUNS,
  );
  expect(carried).toBeGreaterThan(RUNS.numRuns / 4);
});

test('words can always be written and struck, wherever the caret is', () => {
  const words = randomEdits.filter(({ act }) => act === 'type' || act === 'erase');
  fc.assert(
    fc.property(proposedTexts, words, (text, edit) => {
      const made = transactionOf(documentSchema.nodeFromJSON(text), [edit]);
      fc.pre(made !== null);
      // Erasing between words only moves them from block to block, and that may be refused.
      fc.pre(made.change.doc.textContent !== made.state.doc.textContent);
      expect(proposing(made.change, made.state, ann())).not.toHaveProperty('refused');
    }),
    RUNS,
  );
});

test('whatever somebody who writes directly does, what others propose stays in their name', () => {
  fc.assert(
    fc.property(proposedTexts, someEdits, (text, edits) => {
      const made = transactionOf(documentSchema.nodeFromJSON(text), edits);
      if (!made) return;
      const done = keepingProposals(made.change, made.state, ann());
      done.doc.check();
      expect(addedByOthers(done.doc)).toEqual(addedByOthers(made.state.doc));
    }),
    RUNS,
  );
});

/** The letters others have put in, by id; in no order, as blocks may be moved. */
function addedByOthers(doc: Node): Record<string, string> {
  const letters: Record<string, string[]> = {};
  doc.descendants(({ text = '', marks }) => {
    for (const { type, attrs } of marks) {
      if (type.name !== 'insertion' || attrs['person'] === 'ann') continue;
      letters[attrs['id']] = [...(letters[attrs['id']] ?? []), ...text];
    }
  });
  return Object.fromEntries(
    Object.entries(letters)
      .map(([id, all]) => [id, all.toSorted().join('')])
      .toSorted(),
  );
}
