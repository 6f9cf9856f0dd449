import { Mark, mergeAttributes } from '@tiptap/core';
import { safeHref } from './link.rules.ts';

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
    { style: 'font-weight', getAttrs: (weight) => /^(bold|[6-9]00)$/.test(weight) && null },
  ],
  renderHTML: () => ['strong', 0],
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => element.style.fontStyle !== 'normal' && null },
    { style: 'font-style=italic' },
  ],
  renderHTML: () => ['em', 0],
});

/** An address somebody can follow. What is not http, https or mailto never becomes one. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('href'));
        return href ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => {
    const safe = safeHref(href);
    return safe
      ? ['a', mergeAttributes({ href: safe, rel: 'noopener noreferrer' }), 0]
      : ['span', { class: 'link-refused' }, 0];
  },
});

export const DOCUMENT_MARKS = [Bold, Italic, Link];
