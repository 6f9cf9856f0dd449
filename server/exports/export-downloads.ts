import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment, fileAnswer, ifSeen, noFile } from '#server/http/attachment.ts';
import { createCallerFactory } from '#server/trpc/trpc.ts';
import { csv, type Row } from '#shared/exports/csv.rules.ts';
import { exportInput } from '#shared/exports/export.schema.ts';
import { exportsRouter } from './export.router.ts';

const createExports = createCallerFactory(exportsRouter);

type Format = { contentType: string; write: (rows: readonly Row[]) => string };

const FORMATS: Record<string, Format> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: csvOf },
  json: { contentType: 'application/json', write: (rows) => JSON.stringify(rows, null, 1) },
};

/** `/exports/<table>.csv` and `.json`, with the rows this person may see. */
export function exportDownloads(app: Hono, readContext: ReadContext): void {
  app.get('/exports/:file{[a-z_]+\\.(csv|json)}', async (c) => {
    const [table = '', extension = ''] = c.req.param('file').split('.');
    const asked = exportInput.safeParse({ table });
    const format = FORMATS[extension];
    const context = await readContext(c.req.raw.headers);
    if (!asked.success || !format) return noFile();
    const exported = await ifSeen(() => createExports(context).table(asked.data));
    if (!exported) return noFile();
    return fileAnswer(format.write(exported.rows), {
      contentType: format.contentType,
      disposition: attachment(`Concord ${table}`, `.${extension}`),
    });
  });
}

/** A table without rows is an empty file but for its mark. */
export function csvOf(rows: readonly Row[]): string {
  return csv(Object.keys(rows[0] ?? {}), rows);
}
