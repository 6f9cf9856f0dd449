import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { compareTexts } from './compare.rules.ts';

/** What one person takes out of a draft within this time is looked at together. */
export const DELETING_MS = 60_000;
/** Less than this many characters is never much, however short the text. */
export const MUCH_CHARACTERS = 500;
/** Of the text as it was before. */
export const MUCH_SHARE = 0.5;

/** Whether so much of a text is gone that somebody may not have meant it. What was moved is not gone. */
export function isMuchDeleted(before: DocumentJson, after: DocumentJson): boolean {
  const old = blocksOf(before);
  const all = old.reduce((sum, { text }) => sum + text.length, 0);
  const gone = compareTexts(old, blocksOf(after))
    .flatMap(({ parts }) => parts)
    .reduce((sum, { op, text }) => sum + (op === 'removed' ? text.length : 0), 0);
  return gone >= MUCH_CHARACTERS && gone > all * MUCH_SHARE;
}
