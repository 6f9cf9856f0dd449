import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, fileAnswer, ifSeen, noFile } from '#server/http/attachment.ts';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { type Context, createCallerFactory } from '#server/trpc/trpc.ts';
import { wordFilesRouter } from '#server/word-files/word-file.router.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { markdownLetter } from '#shared/letters/markdown.rules.ts';
import { printedDraft } from '#shared/letters/printed-draft.rules.ts';
import { docxDraft, type WordDraft } from './draft-docx.export.ts';

type Format = {
  contentType: string;
  render: (draft: WordDraft) => Promise<Uint8Array> | Uint8Array | string;
};

const FORMATS: Record<string, Format> = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: docxDraft,
  },
  pdf: { contentType: 'application/pdf', render: (draft) => pdfLetter(printedDraft(draft)) },
  md: {
    contentType: 'text/markdown; charset=utf-8',
    render: (draft) => markdownLetter(printedDraft(draft)),
  },
};

const createWordFiles = createCallerFactory(wordFilesRouter);

/**
 * `/positions/<id>/draft.docx|.pdf|.md`, for whoever may see the draft. These alone: `draft.data` is
 * what the draft's page loads its own facts from.
 */
export function draftDownloads(app: Hono, readContext: ReadContext): void {
  app.get('/positions/:positionId/:file{draft\\.(?:docx|pdf|md)}', async (c) => {
    const extension = c.req.param('file').slice('draft.'.length);
    const format = FORMATS[extension];
    const context = await readContext(c.req.raw.headers);
    const draft = format && (await seenDraft(context, c.req.param('positionId')));
    if (!format || !draft) return noFile();
    const body = await format.render(draft);
    return fileAnswer(body, {
      contentType: format.contentType,
      disposition: attachment(draft.title, nameEnd(draft, extension)),
    });
  });
}

/** The day it was taken tells one draft of a position from another in somebody's folder. */
function nameEnd({ takenAt }: WordDraft, extension: string): string {
  return `, draft of ${dayInLondon(takenAt)}.${extension}`;
}

function seenDraft(context: Context, positionId: string): Promise<WordDraft | undefined> {
  return ifSeen(() => createWordFiles(context).draft({ positionId }));
}
