import type { Hono } from 'hono';
import { answeredBundle, requestById } from '#db/disclosure/disclosure.reads.ts';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, fileAnswer, noFile } from '#server/http/attachment.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { canAnswerRequests } from '#shared/disclosure/disclosure.policy.ts';
import { requestInput } from '#shared/disclosure/disclosure.schema.ts';
import { bundleOf } from './bundle.ts';

/** `/information-requests/<id>/bundle.zip`: what would go now, and once answered what went. */
export function bundleDownload(app: Hono, readContext: ReadContext): void {
  app.get('/information-requests/:requestId/bundle.zip', async (c) => {
    const context = await readContext(c.req.raw.headers);
    const asked = requestInput.safeParse({ requestId: c.req.param('requestId') });
    const bundle = asked.success ? await bundleFor(context, asked.data.requestId) : null;
    if (!bundle) return noFile();
    return fileAnswer(bundle, {
      contentType: 'application/zip',
      disposition: attachment('Information request', '.zip'),
    });
  });
}

async function bundleFor({ db, person, installation, now }: Context, requestId: string) {
  if (!person || !canAnswerRequests(person.mandates)) return null;
  const request = await requestById(db, requestId);
  if (!request) return null;
  if (request.answeredOn) return (await answeredBundle(db, requestId))?.bundle ?? null;
  const demonstration = (await installation.readMode()) === 'demonstration';
  return bundleOf(db, request, { demonstration, now: now() });
}
