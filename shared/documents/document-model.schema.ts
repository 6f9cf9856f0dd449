import { Extension, type Extensions, getSchema } from '@tiptap/core';
import { DOCUMENT_MARKS } from './document-marks.schema.ts';
import { DOCUMENT_NODES, TOP_LEVEL } from './document-nodes.schema.ts';

/** Gives every kind of block a lasting name. Inside other blocks it stays empty. */
const BlockId = Extension.create({
  name: 'blockId',
  addGlobalAttributes: () => [
    {
      types: [...TOP_LEVEL],
      attributes: {
        id: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-id'),
          renderHTML: ({ id }) => (id ? { 'data-id': id } : {}),
        },
      },
    },
  ],
});

/** The model of a position's text: the same on the server and in the editor, without React. */
export const DOCUMENT_MODEL: Extensions = [...DOCUMENT_NODES, ...DOCUMENT_MARKS, BlockId];

export const documentSchema = getSchema(DOCUMENT_MODEL);
