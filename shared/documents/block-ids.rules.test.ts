import { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockIds } from './block-ids.rules.ts';
import { documentSchema } from './document-model.schema.ts';

/** An editor's state with one clause for each text, named c0, c1, … */
function writing(...texts: string[]) {
  let made = 0;
  const doc = documentSchema.nodeFromJSON({
    type: 'doc',
    content: texts.map((text, place) => ({
      type: 'clause',
      attrs: { id: `c${place}` },
      content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }],
    })),
  });
  const plugin = blockIds(() => `new${++made}`);
  return EditorState.create({ doc, plugins: [plugin] });
}

const shown = (state: EditorState) =>
  state.doc.content.content.map((block) => `${block.attrs['id']}:${block.textContent}`);

test('the second half of a split clause gets a new id, the first keeps its own', () => {
  const state = writing('abcd', 'ef');
  const { tr } = state;
  const next = state.apply(tr.split(4, 2));
  expect(shown(next)).toEqual(['c0:ab', 'new1:cd', 'c1:ef']);
});

test('Enter at the head of a clause leaves its id with its words', () => {
  const state = writing('abcd');
  expect(shown(state.apply(state.tr.split(2, 2)))).toEqual(['new1:', 'c0:abcd']);
});

test('joined clauses keep the first one’s id', () => {
  const state = writing('ab', 'cd');
  expect(shown(state.apply(state.tr.join(6, 2)))).toEqual(['c0:abcd']);
});

test('a copy put before its original gets a new id; what is cut and pasted keeps its own', () => {
  const state = writing('ab', 'cd');
  const second = state.doc.child(1);
  expect(shown(state.apply(state.tr.insert(0, second)))).toEqual(['new1:cd', 'c0:ab', 'c1:cd']);
  const cut = state.apply(state.tr.delete(6, 12));
  expect(shown(cut)).toEqual(['c0:ab']);
  expect(shown(cut.apply(cut.tr.insert(0, second)))).toEqual(['c1:cd', 'c0:ab']);
});

test('a block from another text never brings its id along', () => {
  const stranger = writing('zz')
    .doc.child(0)
    .type.create({ id: 'other' }, [
      documentSchema.node('paragraph', null, [documentSchema.text('zz')]),
    ]);
  const state = writing('ab');
  const once = state.apply(state.tr.insert(0, stranger));
  expect(shown(once)).toEqual(['new1:zz', 'c0:ab']);
  expect(shown(once.apply(once.tr.insert(0, stranger)))).toEqual(['new2:zz', 'new1:zz', 'c0:ab']);
});

test('what others did is left alone until something is written here', () => {
  const state = writing('ab');
  const remote = state.tr.insert(0, state.doc.child(0)).setMeta(ySyncPluginKey, {});
  const after = state.apply(remote);
  expect(shown(after)).toEqual(['c0:ab', 'c0:ab']);
  expect(new Set(shown(after.apply(after.tr.insertText('x', 2)))).size).toBe(2);
});

test('however text is split, joined, cut, copied and pasted, every block has an id of its own', () => {
  const step = fc.record({
    do: fc.constantFrom('split', 'join', 'delete', 'paste'),
    from: fc.nat(60),
    to: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = writing('one two', '', 'three', 'four five');
      let clip = state.doc.slice(0, state.doc.content.size);
      for (const { do: what, from, to } of steps) {
        const size = state.doc.content.size;
        const [start = 0, end = 0] = [from % size, to % size].toSorted((a, b) => a - b);
        const { tr } = state;
        try {
          if (what === 'split') tr.split(start, 2);
          if (what === 'join') tr.join(start, 2);
          if (what === 'delete') tr.deleteRange(start, end);
          if (what === 'paste') tr.replaceRange(start, start, clip);
        } catch {
          continue;
        }
        if (what === 'delete') clip = state.doc.slice(start, end);
        state = state.apply(tr);
        if (!tr.docChanged) continue;
        const ids = state.doc.content.content.map((block) => block.attrs['id']);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
