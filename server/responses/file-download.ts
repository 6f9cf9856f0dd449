import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, ifSeen, noFile, outsideFile } from '#server/http/attachment.ts';
import { createCallerFactory } from '#server/trpc/trpc.ts';
import { intakeRouter } from './intake.router.ts';

const createIntake = createCallerFactory(intakeRouter);

/**
 * `/responses/files/<id>`: a file somebody outside sent, byte for byte. It is never shown in the
 * browser, and named by no type that a browser would run.
 */
export function replyFileDownload(app: Hono, readContext: ReadContext): void {
  app.get('/responses/files/:fileId', async (c) => {
    const context = await readContext(c.req.raw.headers);
    const file = await ifSeen(() => createIntake(context).file({ fileId: c.req.param('fileId') }));
    return file ? outsideFile(file.bytes, attachment(...splitName(file.name))) : noFile();
  });
}

/** A title and its ending, which is not cut however long the title. */
function splitName(name: string): [title: string, ending: string] {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}
