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

/** Pasted text never brings proposals with it: what is pasted is written by whoever pastes it. */
const ATTRIBUTE = { default: null, rendered: false };

/**
 * Words somebody proposes to add, or to take out. Whose they are stands in `person` and `office`; the
 * server lets nobody write them in another's name. Several may lie on the same words.
 */
const Insertion = proposal('insertion', 'ins');
const Deletion = proposal('deletion', 'del');

function proposal(name: string, tag: 'ins' | 'del') {
  return Mark.create({
    name,
    inclusive: false,
    excludes: '',
    addAttributes: () => ({ id: ATTRIBUTE, person: ATTRIBUTE, office: ATTRIBUTE }),
    renderHTML: ({ mark }) => [
      tag,
      { 'data-suggestion': mark.attrs['id'], 'data-office': mark.attrs['office'] },
      0,
    ],
  });
}

/**
 * One wording among several for the same passage, as square brackets hold them in treaty drafting.
 * Wordings of one passage stand side by side and share `alternative`. `kind` is `original` for what
 * stood there, `proposed` for another wording, `delete` for having none: then the words only say so.
 */
const Wording = Mark.create({
  name: 'wording',
  inclusive: true,
  addAttributes: () => ({
    alternative: ATTRIBUTE,
    id: ATTRIBUTE,
    kind: ATTRIBUTE,
    person: ATTRIBUTE,
    office: ATTRIBUTE,
  }),
  renderHTML: ({ mark }) => [
    'span',
    {
      class: 'wording',
      'data-alternative': mark.attrs['alternative'],
      'data-wording': mark.attrs['id'],
      'data-kind': mark.attrs['kind'],
    },
    0,
  ],
});

export const DOCUMENT_MARKS = [Bold, Italic, Link, Insertion, Deletion, Wording];
