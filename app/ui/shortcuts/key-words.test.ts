import { expect, test } from 'vitest';
import { keyWords } from './key-words.ts';

test('keys are said as they stand on the keyboard in use', () => {
  expect(keyWords('Mod-Alt-1', false)).toBe('Ctrl+Alt+1');
  expect(keyWords('Mod-k', false)).toBe('Ctrl+K');
  expect(keyWords('Alt-Shift-ArrowUp', false)).toBe('Alt+Shift+↑');
  expect(keyWords('Mod-Alt-1', true)).toBe('⌘⌥1');
  expect(keyWords('?', false)).toBe('?');
});
