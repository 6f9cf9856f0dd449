import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, ifSeen, noFile, outsideFile } from '#server/http/attachment.ts';
import { createCallerFactory } from '#server/trpc/trpc.ts';
import { soundingsRouter } from './sounding.router.ts';

const createSoundings = createCallerFactory(soundingsRouter);

/** `/soundings/<id>/mail/<office>/<number>`: the mail an answer was recorded from, for its office alone. */
export function answerMailDownload(app: Hono, readContext: ReadContext): void {
  app.get('/soundings/:soundingId/mail/:officeId/:number', async (c) => {
    const { soundingId, officeId, number } = c.req.param();
    const soundings = createSoundings(await readContext(c.req.raw.headers));
    const asked = { soundingId, officeId, number: Number(number) };
    const mail = await ifSeen(() => soundings.answerMail(asked));
    return mail ? outsideFile(mail.bytes, attachment(`Answer ${number}`, '.eml')) : noFile();
  });
}
