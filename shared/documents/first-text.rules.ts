import type { DocumentJson } from './document-json.ts';

/**
 * What a new position's page holds: two headings with room for one clause and one ask. Title,
 * greeting, closing and signatures are no part of it: the letter sets them from the record.
 * `newId` names each block.
 */
export function firstText(newId: () => string): DocumentJson {
  const heading = (words: string): DocumentJson => ({
    type: 'heading',
    attrs: { id: newId(), level: 2 },
    content: [{ type: 'text', text: words }],
  });
  const empty = (type: 'clause' | 'ask'): DocumentJson => ({
    type,
    attrs: { id: newId() },
    content: [{ type: 'paragraph' }],
  });
  return {
    type: 'doc',
    content: [heading('Background'), empty('clause'), heading('What we ask for'), empty('ask')],
  };
}
