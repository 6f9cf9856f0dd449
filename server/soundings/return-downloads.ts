import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, fileAnswer, ifSeen, noFile } from '#server/http/attachment.ts';
import { wordDocument, wordFile } from '#server/letters/docx.export.ts';
import { wordBlocks } from '#server/letters/docx-nodes.export.ts';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { type Context, createCallerFactory } from '#server/trpc/trpc.ts';
import type { PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import { printedReturn } from '#shared/soundings/printed-return.rules.ts';
import { soundingsRouter } from './sounding.router.ts';

type Format = {
  contentType: string;
  render: (printed: PrintedLetter) => Promise<Uint8Array> | Uint8Array;
};

const FORMATS: Record<string, Format> = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: docxReturn,
  },
  pdf: { contentType: 'application/pdf', render: pdfLetter },
};

const createSoundings = createCallerFactory(soundingsRouter);

/**
 * `/soundings/<id>/return.docx|.pdf`: what went, for whoever was asked. Other endings belong to the
 * page of that name, which asks for its data under `return.data`.
 */
export function returnDownloads(app: Hono, readContext: ReadContext): void {
  app.get('/soundings/:soundingId/:file{return\\.(?:docx|pdf)}', async (c) => {
    const extension = c.req.param('file').slice('return.'.length);
    const format = FORMATS[extension];
    const context = await readContext(c.req.raw.headers);
    const printed = format && (await sentReturn(context, c.req.param('soundingId')));
    if (!format || !printed) return noFile();
    return fileAnswer(await format.render(printed), {
      contentType: format.contentType,
      disposition: attachment(printed.title, `.${extension}`),
    });
  });
}

/** A return as a Word document. */
function docxReturn(printed: PrintedLetter): Promise<Buffer> {
  const file = wordFile({
    attributionOf: () => ({ author: 'Concord', date: '1970-01-01T00:00:00Z' }),
  });
  const title = new TextRun(printed.title);
  return wordDocument(printed, {
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [title] }),
      ...wordBlocks(printed.body, file),
    ],
  });
}

/** What went, as this person may see it; undefined where it is absent or not theirs to see. */
async function sentReturn(context: Context, soundingId: string) {
  return ifSeen(async () => {
    const { sent } = await createSoundings(context).returnPage({ soundingId });
    const demonstration = (await context.installation.readMode()) === 'demonstration';
    return sent ? printedReturn(sent.content, { ...sent, demonstration }) : undefined;
  });
}
