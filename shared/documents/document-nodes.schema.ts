import { mergeAttributes, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** What may stand inside a clause, an ask, a list item or a table cell. */
const FLOW = '(paragraph | bulletList | orderedList)';

/**
 * The blocks of a text, each of which carries an id of its own at the top level. The first is what
 * the editor makes where nothing else is asked for.
 */
export const TOP_LEVEL = [
  'paragraph',
  'heading',
  'clause',
  'ask',
  'bulletList',
  'orderedList',
  'table',
] as const;

const Doc = Node.create({ name: 'doc', topNode: true, content: `(${TOP_LEVEL.join(' | ')})+` });

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Heading = Node.create({
  name: 'heading',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 3 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { level } = node.attrs;
    return [level === 3 ? 'h3' : 'h2', HTMLAttributes, 0];
  },
});

/** A numbered paragraph; its number is its place among the clauses. */
const Clause = numberedBlock('clause');

/** What government is asked for; counted apart from the clauses, as "Ask 1". */
const Ask = numberedBlock('ask');

function numberedBlock(name: 'clause' | 'ask') {
  return Node.create({
    name,
    content: `paragraph ${FLOW}*`,
    defining: true,
    parseHTML: () => [{ tag: `div[data-kind="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [
      'div',
      mergeAttributes(HTMLAttributes, { 'data-kind': name, class: name }),
      0,
    ],
  });
}

const BulletList = Node.create({
  name: 'bulletList',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

const OrderedList = Node.create({
  name: 'orderedList',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const ListItem = Node.create({
  name: 'listItem',
  content: `paragraph ${FLOW}*`,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

/**
 * Who proposes a footnote or line break, and who strikes it: Yjs keeps no marks on what is no text.
 * Each proposal is its id, person and office (`-` for none), divided by spaces; several strikes are
 * divided by ", ". Pasted text never brings proposals with it.
 */
const ATOM_PROPOSALS = {
  insertion: { default: null, rendered: false },
  deletion: { default: null, rendered: false },
};

const HardBreak = Node.create({
  name: 'hardBreak',
  addAttributes: () => ATOM_PROPOSALS,
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** A note at the foot of the page, where it stands in the text. Its words are plain text. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    ...ATOM_PROPOSALS,
    text: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-footnote') ?? '',
      renderHTML: ({ text }) => ({ 'data-footnote': text }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'sup',
    mergeAttributes(HTMLAttributes, { class: 'footnote' }),
  ],
});

export const DOCUMENT_NODES = [
  Doc,
  Text,
  Paragraph,
  Heading,
  Clause,
  Ask,
  BulletList,
  OrderedList,
  ListItem,
  HardBreak,
  Footnote,
  Table.extend({ group: '' }).configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableHeader.extend({ content: `${FLOW}+` }),
  TableCell.extend({ content: `${FLOW}+` }),
];
