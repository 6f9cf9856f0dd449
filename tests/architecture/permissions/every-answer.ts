import fs from 'node:fs';
import path from 'node:path';
import superjson from 'superjson';
import type { Api } from '#server/trpc/app.router.ts';
import type { Ids, Row } from './matrix.ts';
import { PROCEDURES } from './procedures.ts';

/** Every procedure that answers without changing anything. */
export const QUERIES = PROCEDURES.filter(({ type }) => type === 'query').map(({ name }) => name);

/** How each procedure is called, from the matrix that has to name them all. */
async function everyRow(): Promise<Record<string, Row>> {
  const folder = import.meta.dirname;
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.rows.ts'));
  const modules = await Promise.all(files.map((file) => import(path.join(folder, file))));
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module)));
}

/** Every answer that any of these people gets from any query, as it would go over the wire. */
export async function everyAnswer(people: Record<string, Api>, ids: Ids) {
  const rows = await everyRow();
  const answers: Record<string, string> = {};
  for (const [who, api] of Object.entries(people)) {
    for (const name of QUERIES) {
      answers[`${name}, asked by ${who}`] = await answer(rows[name], api, ids);
    }
  }
  return answers;
}

async function answer(row: Row | undefined, api: Api, ids: Ids): Promise<string> {
  try {
    return superjson.stringify(await row?.call(api, ids));
  } catch (error) {
    return `${(error as { code?: string }).code}: ${String(error)}`;
  }
}
