import type { Hono, Context as Request } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, fileAnswer, ifSeen, noFile } from '#server/http/attachment.ts';
import { proofOfLetter } from '#server/ledger/proofs.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { createCallerFactory } from '#server/trpc/trpc.ts';
import { printedAddendum } from '#shared/letters/addendum.rules.ts';
import { markdownLetter } from '#shared/letters/markdown.rules.ts';
import { plainLetter } from '#shared/letters/plain-letter.rules.ts';
import { type LetterFile, printedLetter } from '#shared/letters/printed-letter.rules.ts';
import { docxLetter } from './docx.export.ts';
import { lettersRouter } from './letter.router.ts';
import { pdfLetter } from './pdf.export.ts';

type Format = {
  contentType: string;
  render: (
    letter: LetterFile,
    context: Context,
  ) => Promise<string | Uint8Array> | string | Uint8Array;
};

const FORMATS: Record<string, Format> = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: (letter) => docxLetter(printedLetter(letter)),
  },
  pdf: { contentType: 'application/pdf', render: (letter) => pdfLetter(printedLetter(letter)) },
  md: {
    contentType: 'text/markdown; charset=utf-8',
    render: (letter) => markdownLetter(printedLetter(letter)),
  },
  json: { contentType: 'application/json', render: jsonLetter },
};

const createLetters = createCallerFactory(lettersRouter);

/** `/positions/<id>/versions/<n>/letter.docx|.pdf|.md|.json`, for whoever may see the position. */
export function letterDownloads(app: Hono, readContext: ReadContext): void {
  app.get('/positions/:positionId/versions/:number/:file{letter\\.[a-z]+}', async (c) => {
    const format = FORMATS[c.req.param('file').slice('letter.'.length)];
    const context = await readContext(c.req.raw.headers);
    const letter = format && (await seenLetter(context, c));
    if (!format || !letter) return noFile();
    const body = await format.render(letter, context);
    return fileAnswer(body, {
      contentType: format.contentType,
      disposition: fileName(letter, c.req.param('file').slice('letter'.length)),
    });
  });
}

/** The letter as this person may see it; undefined where it is absent or not theirs to see. */
function seenLetter(context: Context, c: Request): Promise<LetterFile | undefined> {
  return seen(context, () => createLetters(context).letter(versionOf(c)));
}

/** `/positions/<id>/versions/<n>/addendum.pdf`: what became of the signatures since the letter went. */
export function addendumDownload(app: Hono, readContext: ReadContext): void {
  app.get('/positions/:positionId/versions/:number/addendum.pdf', async (c) => {
    const context = await readContext(c.req.raw.headers);
    const found = await seen(context, () => createLetters(context).addendum(versionOf(c)));
    if (!found || found.afterwards.length === 0) {
      return noFile();
    }
    const pdf = pdfLetter(printedAddendum(found, found.afterwards));
    const name = attachment(found.title, `, version ${found.versionNumber}, addendum.pdf`);
    return fileAnswer(pdf, { contentType: 'application/pdf', disposition: name });
  });
}

function versionOf(c: Request) {
  return { positionId: c.req.param('positionId') ?? '', number: Number(c.req.param('number')) };
}

async function seen<Found>(context: Context, read: () => Promise<Found>) {
  return ifSeen(async () => {
    const found = await read();
    const mode = await context.installation.readMode();
    return { ...found, demonstration: mode === 'demonstration' };
  });
}

/** Everything the letter's hash covers, with the hash and its entry in the ledger: proof by itself. */
async function jsonLetter(
  { content, issued, demonstration, silentUntil = null }: LetterFile,
  context: Context,
): Promise<string> {
  const text = plainLetter(printedLetter({ content, issued, silentUntil, demonstration }));
  const letter = {
    status: issued ? 'issued' : 'draft',
    demonstration,
    letterHash: issued?.letterHash ?? null,
    verificationCode: issued?.verificationCode ?? null,
    letter: content,
    text,
    proof: issued && (await proofOfLetter(context, issued.letterHash)),
  };
  return `${JSON.stringify(letter, null, 2)}\n`;
}

function fileName({ content, issued }: LetterFile, extension: string): string {
  const draft = issued ? '' : ' (draft)';
  return attachment(content.title, `, version ${content.versionNumber}${draft}${extension}`);
}
