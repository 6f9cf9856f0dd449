import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import { wordDocument, wordFile } from '#server/letters/docx.export.ts';
import type { Attribution } from '#server/letters/docx-inlines.export.ts';
import { wordBlocks } from '#server/letters/docx-nodes.export.ts';
import { type DraftFile, wordDraft } from '#shared/letters/printed-draft.rules.ts';
import { withCommentSigns } from '#shared/word-files/commented-text.rules.ts';
import { POSITION_PROPERTY, styleId } from '#shared/word-files/word-marks.rules.ts';
import { type PlacedThread, wordComments } from './docx-comments.export.ts';

export type WordDraft = DraftFile & {
  positionId: string;
  /** Who proposed what, by the id of the proposal. */
  attributions: ReadonlyMap<string, Attribution>;
  /** What is discussed in front of everyone; private threads never come this far. */
  threads: readonly PlacedThread[];
};

/** A proposal that is not on record yet, such as one typed this very second. */
const UNRECORDED = 'Not on record yet';

/**
 * A draft as Word: what is proposed as tracked changes, and Concord's own names for blocks and
 * proposals as bookmarks, so that the file can come back. Changes made in Word are tracked too.
 */
export function docxDraft(draft: WordDraft): Promise<Buffer> {
  const { comments, passages, lost, commented } = wordComments(draft.threads);
  const printed = wordDraft({ ...draft, text: withCommentSigns(draft.text, passages) });
  const file = wordFile({
    attributionOf: (id) =>
      draft.attributions.get(id) ?? { author: UNRECORDED, date: wordDate(draft.takenAt) },
    commented,
  });
  const title = [
    ...commented({ comments: lost, ends: false }),
    new TextRun(printed.title),
    ...commented({ comments: lost, ends: true }),
  ];
  return wordDocument(printed, {
    features: { trackRevisions: true },
    customProperties: [{ name: POSITION_PROPERTY, value: draft.positionId }],
    ...(comments.length > 0 && { comments: { children: comments } }),
    children: [titleParagraph(title), ...wordBlocks(printed.body, file)],
  });
}

/** Threads whose passage is gone stand at the title, so that none is lost. */
function titleParagraph(children: readonly ParagraphChild[]) {
  return new Paragraph({ style: styleId('title'), children });
}

/** To the second, as Word keeps it. */
export function wordDate(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
