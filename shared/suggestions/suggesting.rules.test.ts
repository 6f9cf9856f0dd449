import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { writer } from '#tests/fixtures/written-text.ts';

const types = (words: string) => (tr: Transaction) => tr.insertText(words);
const deletes = (tr: Transaction) => tr.deleteSelection();
const backspace = (tr: Transaction) => tr.delete(tr.selection.from - 1, tr.selection.from);
const forwards = (tr: Transaction) => tr.delete(tr.selection.from, tr.selection.from + 1);
const enter = (tr: Transaction) => tr.split(tr.selection.from, tr.selection.$from.depth);

test('typing comes in as one insertion, however many keys it takes', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund |buses.');
  ann.does(types('a'));
  ann.does(types('l'));
  expect(ann.does(types('l '))).toEqual(['clause Fund {+ann1:all }|buses.']);
});

test('deleting strikes the words and leaves them, and walks on to the left', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund all| buses.');
  ann.does(backspace);
  ann.does(backspace);
  expect(ann.does(backspace)).toEqual(['clause Fund |{-ann1:all} buses.']);
});

test('deleting forwards walks on to the right', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund |all buses.');
  ann.does(forwards);
  expect(ann.does(forwards)).toEqual(['clause Fund {-ann1:al}|l buses.']);
});

test('typing over a selection strikes it and adds the words under one id', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund |buses|.');
  ann.does(types('t'));
  expect(ann.does(types('rams'))).toEqual(['clause Fund {-ann1:buses}{+ann1:trams}|.']);
});

test('deleting one’s own pending words takes them back', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund {+ann:all| }buses.');
  expect(ann.does(backspace)).toEqual(['clause Fund {+ann:al| }buses.']);
});

test('a selection of own and other words takes back the ones and strikes the others', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund| {+ann:all }buses|.');
  expect(ann.does(deletes)).toEqual(['clause Fund|{-ann1: buses}.']);
});

test('deleting another’s pending words strikes them: a counter-proposal', () => {
  const ben = writer('ben', 'suggesting', 'clause Fund {+ann:|all| }buses.');
  expect(ben.does(deletes)).toEqual(['clause Fund |{+ann-ben1:all}{+ann: }buses.']);
});

test('words typed inside another’s pending words are a suggestion of their own', () => {
  const ben = writer('ben', 'suggesting', 'clause Fund {+ann:all |good }buses.');
  ben.does(types('v'));
  expect(ben.does(types('ery '))).toEqual([
    'clause Fund {+ann:all }{+ben1:very }|{+ann:good }buses.',
  ]);
});

test('words typed inside what another struck are not struck with them', () => {
  const ben = writer('ben', 'suggesting', 'clause Fund {-ann:all |good }buses.');
  expect(ben.does(types('very '))).toEqual([
    'clause Fund {-ann:all }{+ben1:very }|{-ann:good }buses.',
  ]);
});

test('Enter at the end of a block suggests another of its kind, and Backspace takes it back', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund buses.|', 'ask Now.');
  expect(ann.does(enter)).toEqual(['clause Fund buses.', 'clause+ann1 |', 'ask Now.']);
  expect(ann.does(types('And trams.'))).toEqual([
    'clause Fund buses.',
    'clause+ann1 {+ann1:And trams.}|',
    'ask Now.',
  ]);
});

test('Enter in one’s own new block begins a suggestion of its own', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund.', 'clause+ann {+ann:Trams.}|');
  ann.does(enter);
  expect(ann.does(types('x'))).toEqual([
    'clause Fund.',
    'clause+ann {+ann:Trams.}',
    'clause+ann1 {+ann1:x}|',
  ]);
});

test('Enter in the middle strikes the rest of the line and suggests a block with its words', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund buses.| And trams.');
  expect(ann.does(enter)).toEqual([
    'clause Fund buses.{-ann1: And trams.}',
    'clause+ann1 |{+ann1: And trams.}',
  ]);
});

test('Enter before the first word suggests an empty block above', () => {
  const ann = writer('ann', 'suggesting', 'clause |Fund buses.');
  expect(ann.does(enter)).toEqual(['clause+ann1 ', 'clause |Fund buses.']);
});

test('Backspace at the head of another’s block only moves the caret', () => {
  const ann = writer('ann', 'suggesting', 'clause One.', 'clause |Two.');
  const join = (tr: Transaction) => tr.join(tr.selection.from - 2, 2);
  expect(ann.does(join)).toEqual(['clause One.|', 'clause Two.']);
});

test('an own block joined to another’s becomes words added to it', () => {
  const ann = writer('ann', 'suggesting', 'clause One.', 'clause+ann |{+ann: Two.}');
  const join = (tr: Transaction) => {
    const words = tr.selection.$from.parent.content;
    const start = tr.selection.$from.before(1);
    tr.delete(start, start + tr.selection.$from.node(1).nodeSize).insert(start - 2, words);
    return tr.setSelection(TextSelection.create(tr.doc, start - 2));
  };
  expect(ann.does(join)).toEqual(['clause One.|{+ann: Two.}']);
});

test('deleting across blocks strikes all their words and joins nothing', () => {
  const ann = writer('ann', 'suggesting', 'clause One |two.', 'ask Three.', 'clause Fo|ur.');
  expect(ann.does(deletes)).toEqual([
    'clause One |{-ann1:two.}',
    'ask {-ann1:Three.}',
    'clause {-ann1:Fo}ur.',
  ]);
});

test('one’s own block goes when it is deleted with others', () => {
  const ann = writer(
    'ann',
    'suggesting',
    'clause One |two.',
    'clause+ann {+ann:Mine.}',
    'clause Fo|ur.',
  );
  expect(ann.does(deletes)).toEqual(['clause One |{-ann1:two.}', 'clause {-ann1:Fo}ur.']);
});

test('a block in which another has written is no longer one’s own to remove', () => {
  const ann = writer(
    'ann',
    'suggesting',
    'clause One |two.',
    'clause+ann {+ann:Mine }{+ben:his}',
    'clause Fo|ur.',
  );
  expect(ann.does(deletes)).toEqual([
    'clause One |{-ann1:two.}',
    'clause+ann {+ben-ann1:his}',
    'clause {-ann1:Fo}ur.',
  ]);
});

test('several blocks pasted become suggested blocks', () => {
  const ann = writer('ann', 'suggesting', 'clause One.|', 'ask Four.');
  const paste = (tr: Transaction) => {
    const { paragraph, clause } = tr.doc.type.schema.nodes;
    const line = (words: string) => paragraph!.create(null, tr.doc.type.schema.text(words));
    return tr.insert(tr.selection.$from.after(1), [
      clause!.create(null, line('Two')),
      line('Three'),
    ]);
  };
  expect(ann.does(paste)).toEqual([
    'clause One.',
    'clause+ann1 {+ann1:Two}',
    'paragraph+ann1 {+ann1:Three}|',
    'ask Four.',
  ]);
});

test('paragraphs pasted into the middle of a clause become clauses below it', () => {
  const ann = writer('ann', 'suggesting', 'clause One| two.');
  const paste = (tr: Transaction) => {
    tr.split(tr.selection.from, 1);
    return tr.insertText('B', tr.selection.from).insertText('A', tr.selection.from - 3);
  };
  expect(ann.does(paste)).toEqual([
    'clause One{+ann1:A}{-ann1: two.}',
    'clause+ann1 {+ann1:B| two.}',
  ]);
});

test.each<[string, string, (tr: Transaction) => Transaction]>([
  ['bold on others’ words', 'emphasis', (tr) => tr.addMark(2, 5, tr.doc.type.schema.mark('bold'))],
  [
    'another kind of block',
    'kind_of_block',
    (tr) => tr.setNodeMarkup(0, tr.doc.type.schema.nodes['ask']),
  ],
  [
    'a block in another place',
    'moving',
    (tr) => {
      const block = tr.doc.child(0);
      return tr.insert(tr.doc.content.size, block).delete(0, block.nodeSize);
    },
  ],
])('%s is no suggestion', (_, because, act) => {
  const ann = writer('ann', 'suggesting', 'clause One.', 'clause Two.');
  expect(ann.does(act)).toEqual({ refused: 'cannot_be_suggested', because });
});

const breaks = (tr: Transaction) =>
  tr.replaceSelectionWith(tr.doc.type.schema.node('hardBreak'), false);
const notes = (tr: Transaction) =>
  tr.insert(tr.selection.to, tr.doc.type.schema.node('footnote', { text: 'Also.' }));

test('a line break and a footnote are suggested like words, and with the words beside them', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund |buses.', 'clause Now.');
  ann.does(breaks);
  expect(ann.does(types('all '))).toEqual([
    'clause Fund {+ann1:⏎}{+ann1:all }|buses.',
    'clause Now.',
  ]);
  const ben = writer('ben', 'suggesting', 'clause Fund buses|.');
  expect(ben.does(notes)).toEqual(['clause Fund buses{+ben1:†}|.']);
});

test('a footnote and a line break are struck and stay, alone and with words around them', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund†| buses.⏎Now.');
  expect(ann.does(backspace)).toEqual(['clause Fund|{-ann1:†} buses.⏎Now.']);
  const ben = writer('ben', 'suggesting', 'clause Fund†| buses.⏎N|ow.');
  expect(ben.does(deletes)).toEqual(['clause Fund†|{-ben1: buses.}{-ben1:⏎}{-ben1:N}ow.']);
});

test('one’s own footnote is taken back, another’s pending one is struck, and both may strike one', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund{+ann:†}| buses.');
  expect(ann.does(backspace)).toEqual(['clause Fund| buses.']);
  const ben = writer('ben', 'suggesting', 'clause Fund{+ann:†}| buses.');
  expect(ben.does(backspace)).toEqual(['clause Fund|{+ann-ben1:†} buses.']);
  const cat = writer('cat', 'suggesting', 'clause Fund{-ann:†}| buses.');
  expect(cat.does(backspace)).toEqual(['clause Fund|{-ann-cat1:†} buses.']);
});

test('other words for a footnote are one suggestion: the old struck, the new brought in', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund†| buses.');
  const reword = (tr: Transaction) => {
    const place = tr.selection.from - 1;
    return tr.replaceWith(place, place + 1, tr.doc.type.schema.node('footnote', { text: 'Also.' }));
  };
  expect(ann.does(reword)).toEqual(['clause Fund{-ann1:†}{+ann1:†}| buses.']);
});

test('Enter before a footnote strikes it and brings it in with the rest of the line', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund| buses†.');
  expect(ann.does(enter)).toEqual([
    'clause Fund{-ann1: buses}{-ann1:†}{-ann1:.}',
    'clause+ann1 |{+ann1: buses}{+ann1:†}{+ann1:.}',
  ]);
});

test('whoever writes the text itself strikes another’s pending footnote and deletes a plain one', () => {
  const cat = writer('cat', 'direct', 'clause Fund |{+ann:†}†bu|ses.');
  expect(cat.does(deletes)).toEqual(['clause Fund |{+ann-cat1:†}ses.']);
});

test('emphasis on one’s own words is one’s own', () => {
  const ann = writer('ann', 'suggesting', 'clause Fund {+ann:all }buses.|');
  expect(ann.does((tr) => tr.addMark(7, 10, tr.doc.type.schema.mark('bold')))).toEqual([
    'clause Fund {*bold+ann:all}{+ann: }buses.|',
  ]);
});

test('a new block of one’s own may become of another kind', () => {
  const ann = writer('ann', 'suggesting', 'paragraph One.', 'paragraph+ann {+ann:Two}|');
  const heading = (tr: Transaction) =>
    tr.setNodeMarkup(tr.selection.$from.before(1), tr.doc.type.schema.nodes['heading'], {
      level: 2,
    });
  expect(ann.does(heading)).toEqual(['paragraph One.', 'heading+ann {+ann:Two}|']);
});

test('whoever writes the text itself writes plainly, also inside what another proposes', () => {
  const cat = writer('cat', 'direct', 'clause Fund {+ann:all |good }buses.');
  expect(cat.does(types('very '))).toEqual(['clause Fund {+ann:all }very |{+ann:good }buses.']);
});

test('whoever writes the text itself strikes another’s pending words and deletes the rest', () => {
  const cat = writer('cat', 'direct', 'clause |Fund {+ann:all }bu|ses.');
  expect(cat.does(deletes)).toEqual(['clause |{+ann-cat1:all }ses.']);
});

test('a block another proposes is broken and joined again without losing its author', () => {
  const cat = writer('cat', 'direct', 'clause+ann {+ann:One| two}');
  cat.does(enter);
  expect(cat.state().doc.childCount).toBe(2);
  expect(cat.does((tr) => tr.join(tr.selection.from - 2, 2))).toEqual([
    'clause+ann {+ann:One| two}',
  ]);
});

test('an empty block after another’s new one is nobody’s proposal', () => {
  const cat = writer('cat', 'direct', 'clause+ann {+ann:One}|');
  expect(cat.does(enter)).toEqual(['clause+ann {+ann:One}', 'clause |']);
});

test('where nothing is proposed, a direct change is left as it is', () => {
  const cat = writer('cat', 'direct', 'clause One |two.', 'clause Th|ree.');
  expect(cat.does(deletes)).toEqual(['clause One |ree.']);
});
