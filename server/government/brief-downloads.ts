import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, fileAnswer, ifSeen, noFile } from '#server/http/attachment.ts';
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
    const printed = await ifSeen<PrintedLetter>(() => READ[form](context, c.req.param('briefId')));
    if (!printed) return noFile();
    const { contentType, render } = FORMATS[extension];
    const marked = form === 'internal' ? ', internal' : '';
    return fileAnswer(await render(printed), {
      contentType,
      disposition: attachment(printed.title, `${marked}.${extension}`),
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
