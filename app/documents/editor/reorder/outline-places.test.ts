import { expect, test } from 'vitest';
import type { OutlineItem } from '#shared/documents/outline.rules.ts';
import { nameOf, placeBefore, placeBeside } from './outline-places.ts';

/** Clauses, and tables, which the outline does not show, by the first letter of their names. */
function items(...ids: string[]): OutlineItem[] {
  return ids.map((id) => ({
    id,
    kind: id.startsWith('t') ? 'table' : 'clause',
    label: id,
    text: id,
  }));
}

/** The order after the item has been taken out and put in at the place. */
function moved(all: OutlineItem[], id: string, to: number): string[] {
  const others = all.map((item) => item.id).filter((each) => each !== id);
  return others.toSpliced(to, 0, id);
}

test('an item dropped before another stands right before it, whichever way it came', () => {
  const all = items('a', 't1', 'b', 'c');
  expect(moved(all, 'c', placeBefore(all, 'c', 1))).toEqual(['a', 't1', 'c', 'b']);
  expect(moved(all, 'a', placeBefore(all, 'a', 2))).toEqual(['t1', 'b', 'a', 'c']);
  expect(moved(all, 'a', placeBefore(all, 'a', 3))).toEqual(['t1', 'b', 'c', 'a']);
});

test('a step up or down passes one item that is shown, and what hides between', () => {
  const all = items('a', 't1', 'b', 'c');
  expect(moved(all, 'b', placeBeside(all, 'b', 'up')!)).toEqual(['b', 'a', 't1', 'c']);
  expect(moved(all, 'a', placeBeside(all, 'a', 'down')!)).toEqual(['t1', 'b', 'a', 'c']);
  expect(placeBeside(all, 'a', 'up')).toBeNull();
  expect(placeBeside(all, 'c', 'down')).toBeNull();
  expect(placeBeside(all, 'x', 'up')).toBeNull();
});

test('what was moved is named as the page names it', () => {
  expect(nameOf({ id: 'a', kind: 'ask', label: 'Ask 2', text: 'Fund it.' })).toBe('Ask 2');
  expect(nameOf({ id: 'a', kind: 'clause', label: '4', text: 'x' })).toBe('Clause 4');
  expect(nameOf({ id: 'a', kind: 'heading', label: null, text: 'Why' })).toBe('Heading “Why”');
});
