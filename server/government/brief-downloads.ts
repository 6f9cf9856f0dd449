import { TRPCError } from '@trpc/server';
import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment } from '#server/http/attachment.ts';
import { docxLetter } from '#server/letters/docx.export.ts';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { type Context, createCallerFactory } from '#server/trpc/trpc.ts';
import { printedBrief, printedInternalBrief } from '#shared/government/printed-brief.rules.ts';
import type { PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import { governmentRouter } from './government.router.ts';

const FORMATS = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: docxLetter,
  },
  pdf: { contentType: 'application/pdf', render: pdfLetter },
} as const;

const createGovernment = createCallerFactory(governmentRouter);

/** `/briefs/<id>/brief.docx|.pdf` for government, `internal.docx|.pdf` for the secretariat alone. */
export function briefDownloads(app: Hono, readContext: ReadContext): void {
  app.get('/briefs/:briefId/:file{(?:brief|internal)\\.(?:docx|pdf)}', async (c) => {
    const [form, extension] = c.req.param('file').split('.') as [keyof typeof READ, 'docx' | 'pdf'];
    const context = await readContext(c.req.raw.headers);
    const printed = await seen(() => READ[form](context, c.req.param('briefId')));
    if (!printed) return c.text('Not found', 404, { 'cache-control': 'no-store' });
    const { contentType, render } = FORMATS[extension];
    const marked = form === 'internal' ? ', internal' : '';
    return new Response(new Uint8Array(await render(printed)), {
      headers: {
        'content-type': contentType,
        'content-disposition': attachment(printed.title, `${marked}.${extension}`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

/** Each form is read by a procedure of its own, so that nothing is ever taken out of the other. */
const READ = {
  brief: async (context: Context, briefId: string) => {
    const { brief, today } = await createGovernment(context).externalBrief({ briefId });
    return printedBrief(brief, { today, demonstration: await isDemonstration(context) });
  },
  internal: async (context: Context, briefId: string) => {
    const { inside, today } = await createGovernment(context).brief({ briefId });
    return printedInternalBrief(inside, { today, demonstration: await isDemonstration(context) });
  },
};

async function isDemonstration({ installation }: Context): Promise<boolean> {
  return (await installation.readMode()) === 'demonstration';
}

/** Undefined where it is absent or not theirs to see. */
async function seen(read: () => Promise<PrintedLetter>): Promise<PrintedLetter | undefined> {
  try {
    return await read();
  } catch (error) {
    const hidden = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN'];
    if (error instanceof TRPCError && hidden.includes(error.code)) return undefined;
    throw error;
  }
}
