/** A note longer than this belongs in the text. */
export const FOOTNOTE_MOST_LETTERS = 500;

export type FootnoteRuling = { text: string } | { refused: 'footnote_empty' | 'footnote_too_long' };

/** The words of a note as they are kept: one line of plain text in NFC. */
export function ruleOnFootnote(typed: string): FootnoteRuling {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return { refused: 'footnote_empty' };
  return text.length > FOOTNOTE_MOST_LETTERS ? { refused: 'footnote_too_long' } : { text };
}
