import { Extension, type Extensions, getSchema } from '@tiptap/core';
import { DOCUMENT_MARKS } from './document-marks.schema.ts';
import { DOCUMENT_NODES, TOP_LEVEL } from './document-nodes.schema.ts';

/**
 * What every block carries at the top level; inside other blocks all of it stays empty.
 * `id` is its lasting name. `insertion` says that the whole block is somebody's suggestion: its id,
 * person and office (`-` for none), divided by spaces. `source` names the agreed wording it was
 * taken from: version id and block id, divided by a space.
 */
const BlockFacts = Extension.create({
  name: 'blockFacts',
  addGlobalAttributes: () => [
    {
      types: [...TOP_LEVEL],
      attributes: {
        id: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-id'),
          renderHTML: ({ id }) => (id ? { 'data-id': id } : {}),
        },
        insertion: {
          default: null,
          parseHTML: () => null,
          renderHTML: ({ insertion }) => (insertion ? { 'data-insertion': insertion } : {}),
        },
        source: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-source'),
          renderHTML: ({ source }) => (source ? { 'data-source': source } : {}),
        },
      },
    },
  ],
});

/** The model of a position's text: the same on the server and in the editor, without React. */
export const DOCUMENT_MODEL: Extensions = [...DOCUMENT_NODES, ...DOCUMENT_MARKS, BlockFacts];

export const documentSchema = getSchema(DOCUMENT_MODEL);
