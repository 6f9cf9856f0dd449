import { TRPCError } from '@trpc/server';
import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment } from '#server/http/attachment.ts';
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
    if (!format || !draft) return c.text('Not found', 404, { 'cache-control': 'no-store' });
    const body = await format.render(draft);
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: {
        'content-type': format.contentType,
        'content-disposition': attachment(draft.title, nameEnd(draft, extension)),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

/** The day it was taken tells one draft of a position from another in somebody's folder. */
function nameEnd({ takenAt }: WordDraft, extension: string): string {
  return `, draft of ${dayInLondon(takenAt)}.${extension}`;
}

/** Undefined where it is absent or not theirs to see. */
async function seenDraft(context: Context, positionId: string): Promise<WordDraft | undefined> {
  try {
    return await createWordFiles(context).draft({ positionId });
  } catch (error) {
    const hidden = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN'];
    if (error instanceof TRPCError && hidden.includes(error.code)) return undefined;
    throw error;
  }
}
