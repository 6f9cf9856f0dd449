import { Paragraph } from 'docx';
import { wordDocument, wordFile } from '#server/letters/docx.export.ts';
import type { Attribution } from '#server/letters/docx-inlines.export.ts';
import { wordBlocks } from '#server/letters/docx-nodes.export.ts';
import { POSITION_PROPERTY, styleId } from '#shared/documents/word-marks.rules.ts';
import { type DraftFile, wordDraft } from '#shared/letters/printed-draft.rules.ts';

export type WordDraft = DraftFile & {
  positionId: string;
  /** Who proposed what, by the id of the proposal. */
  attributions: ReadonlyMap<string, Attribution>;
};

/** A proposal that is not on record yet, such as one typed this very second. */
const UNRECORDED = 'Not on record yet';

/**
 * A draft as Word: what is proposed as tracked changes, and Concord's own names for blocks and
 * proposals as bookmarks, so that the file can come back. Changes made in Word are tracked too.
 */
export function docxDraft(draft: WordDraft): Promise<Buffer> {
  const printed = wordDraft(draft);
  const attributionOf = (id: string) =>
    draft.attributions.get(id) ?? { author: UNRECORDED, date: wordDate(draft.takenAt) };
  const file = wordFile(attributionOf);
  return wordDocument(printed, {
    features: { trackRevisions: true },
    customProperties: [{ name: POSITION_PROPERTY, value: draft.positionId }],
    children: [
      new Paragraph({ style: styleId('title'), text: printed.title }),
      ...wordBlocks(printed.body, file),
    ],
  });
}

/** To the second, as Word keeps it. */
export function wordDate(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
