import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { canonicalText } from '#shared/documents/canonical-text.rules.ts';
import { firstUpdate, textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { firstText } from '#shared/documents/first-text.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { withMarks } from '#shared/suggestions/atom-proposal.rules.ts';
import { settledText } from '#shared/suggestions/settled-text.rules.ts';
import { suggestionIdsOf, suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { clause, deleted, doc, inserted, text } from '#tests/fixtures/proposed-text.ts';
import { planImport } from './import-plan.rules.ts';
import { importIntoDoc } from './imported-live-text.rules.ts';

const IMPORTER = { person: 'imp', office: null };
const tracked = { id: 'from-word', ...IMPORTER };

/** The draft after the file has come in, and what was made of it. */
function imported(present: DocumentJson, file: DocumentJson) {
  let count = 0;
  const propose = () => {
    count += 1;
    return { id: `new-${count}`, ...IMPORTER };
  };
  const plan = planImport(present, file, { propose, isNew: (id) => id === 'from-word' });
  const live = new Y.Doc();
  Y.applyUpdate(live, firstUpdate(present));
  importIntoDoc(live, plan);
  return { plan, after: canonicalText(textOfDoc(live)) };
}

const allAccepted = (after: DocumentJson) =>
  plainText(settledText(after, suggestionIdsOf(after), 'accept'));
const allRejected = (after: DocumentJson) =>
  plainText(settledText(after, suggestionIdsOf(after), 'reject'));

test('an empty draft takes the file as its text, in place of the room it began with', () => {
  const present = firstText(() => crypto.randomUUID());
  const file = doc(
    clause('c1', text('Fares rose.')),
    clause('c2', text('Fund '), text('all', inserted(tracked))),
  );

  const { plan, after } = imported(present, file);

  expect(plan.mode).toBe('text');
  expect(plainText(after)).toBe('Fares rose.\nFund all');
  expect(suggestionsOf(after)).toMatchObject([{ id: 'from-word', inserted: 'all' }]);
});

test('words changed in Word become suggestions, so that rejecting them gives the draft back', () => {
  const present = doc(
    clause('c1', text('Fares rose by 12 per cent.')),
    clause('c2', text('Fund the buses.')),
  );
  const file = doc(
    clause('c1', text('Fares rose by 13 per cent.')),
    clause('c2', text('Fund all the buses.')),
  );

  const { plan, after } = imported(present, file);

  expect(plan.counts).toMatchObject({ changed: 2, added: 0, struck: 0 });
  expect(suggestionsOf(after)).toMatchObject([
    { kind: 'replace', deleted: '12', inserted: '13', person: 'imp' },
    { kind: 'insert', inserted: 'all ' },
  ]);
  expect(allAccepted(after)).toBe(plainText(file));
  expect(allRejected(after)).toBe(plainText(present));
});

test('changes tracked in Word keep their own proposals', () => {
  const present = doc(clause('c1', text('Fund the buses.')));
  const file = doc(
    clause(
      'c1',
      text('Fund '),
      text('the', deleted(tracked)),
      text('all', inserted(tracked)),
      text(' buses.'),
    ),
  );

  const { after } = imported(present, file);

  expect(suggestionsOf(after)).toMatchObject([
    { id: 'from-word', deleted: 'the', inserted: 'all' },
  ]);
});

test('bringing the same file in again changes nothing', () => {
  const present = doc(clause('c1', text('Fund the buses.')));
  const file = doc(
    clause(
      'c1',
      text('Fund '),
      text('the', deleted(tracked)),
      text('all', inserted(tracked)),
      text(' buses.'),
    ),
  );
  const { after } = imported(present, file);

  const again = imported(after, file);

  expect(again.after).toEqual(after);
});

const note = (words: string, ...marks: NonNullable<DocumentJson['marks']>) =>
  withMarks({ type: 'footnote', attrs: { text: words } }, marks);
const lineBreak = { type: 'hardBreak' };

test('a footnote or a line break that the file adds or lacks is suggested by itself', () => {
  const present = doc(clause('c1', text('Fund buses'), note('See.'), text(' and trams.')));
  const file = doc(
    clause('c1', text('Fund'), lineBreak, text(' buses and'), note('Also.'), text(' trams.')),
  );

  const { plan, after } = imported(present, file);

  expect(plan.counts).toMatchObject({ changed: 1, added: 0, struck: 0 });
  expect(allRejected(after)).toBe(plainText(present));
  expect(allAccepted(after)).toBe(plainText(file));
  expect(imported(after, file).after).toEqual(after);
});

test('a footnote struck in Word is struck in the draft', () => {
  const present = doc(clause('c1', text('Fund buses'), note('See.'), text('.')));
  const file = doc(clause('c1', text('Fund buses'), note('See.', deleted(tracked)), text('.')));

  const { after } = imported(present, file);

  expect(suggestionsOf(after)).toMatchObject([{ id: 'from-word', deleted: ' [Note: See.]' }]);
});

test('what others suggested meanwhile is left alone', () => {
  const ann = { id: 'anns', person: 'ann', office: 'north-east' };
  const present = doc(clause('c1', text('Fund '), text('all ', inserted(ann)), text('buses.')));
  const file = doc(clause('c1', text('Fund buses.')));

  expect(imported(present, file).after).toEqual(canonicalText(present));
});

test('a block that is not in the file is struck, and a new one stands where the file has it', () => {
  const present = doc(
    clause('c1', text('One.')),
    clause('c2', text('Two goes.')),
    clause('c3', text('Three.')),
  );
  const file = doc(
    clause('c1', text('One.')),
    clause('n', text('Something quite new.')),
    clause('c3', text('Three.')),
  );

  const { plan, after } = imported(present, file);

  expect(plan.counts).toMatchObject({ added: 1, struck: 1, same: 2 });
  expect(after.content?.map((block) => plainText(block))).toEqual([
    'One.',
    'Something quite new.',
    'Two goes.',
    'Three.',
  ]);
  expect(allAccepted(after)).toBe('One.\nSomething quite new.\nThree.');
  expect(allRejected(after)).toBe(plainText(present));
});

test('a paragraph without a name is known by its words', () => {
  const present = doc(clause('c1', text('Fares in our areas rose by twelve per cent last year.')));
  const file = doc(
    clause('other', text('Fares in our areas rose by thirteen per cent last year.')),
  );

  const { plan } = imported(present, file);

  expect(plan.counts).toMatchObject({ changed: 1, added: 0, struck: 0 });
});
