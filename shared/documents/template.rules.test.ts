import { expect, test } from 'vitest';
import { checkedText } from './document-bytes.rules.ts';
import { blocksOf } from './document-text.rules.ts';
import { openMatters } from './freeze.rules.ts';
import { hasPlaceholder, TEMPLATES, textFromTemplate } from './template.rules.ts';

const counting = () => {
  let last = 0;
  return () => `b${++last}`;
};

test.each(TEMPLATES)(
  '%s is a text the model allows, with an ask and every block named apart',
  (template) => {
    const text = textFromTemplate(template, counting());
    const blocks = blocksOf(text);
    expect(checkedText(text)).not.toBeNull();
    expect(blocks.some(({ kind }) => kind === 'ask')).toBe(true);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  },
);

test.each(TEMPLATES)(
  '%s cannot be frozen before every placeholder has been written',
  (template) => {
    const text = textFromTemplate(template, counting());
    const left = blocksOf(text).filter((block) => hasPlaceholder(block.text));
    const matters = openMatters(text).filter(({ code }) => code === 'placeholder_left');
    expect(left.length).toBeGreaterThan(0);
    expect(matters.map(({ blockId }) => blockId)).toEqual(left.map(({ id }) => id));
  },
);
