import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '#server/env.ts';
import { withDatabase } from './bench-database.ts';
import { addDrafts } from './fill-documents.ts';
import { addPeople, memberOffices } from './fill-people.ts';
import { useInstallation } from './installation.ts';
import { signIn } from './session-cookies.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20' },
    documents: { type: 'string', default: '120' },
    out: { type: 'string' },
  },
});
const people = Number.parseInt(values.people, 10);
const documents = Number.parseInt(values.documents, 10);
if (!values.out || !(people > 0) || !(documents > 0)) {
  throw new Error('Usage: npm run bench:prepare -- --people 20 --documents 120 --out DIR');
}
const { dataDirectory } = readEnv();

/** Officials of the forum's offices in turn, all in the coalition of every document. */
const prepared = await withDatabase(dataDirectory, async (db) => {
  await useInstallation(db);
  const offices = await memberOffices(db);
  const mandates = Array.from({ length: people }, (_, n) => {
    const officeId = offices[n % offices.length];
    if (!officeId) throw new Error('There are no offices to work for');
    return { officeId, role: 'official' as const };
  });
  const personIds = await addPeople(db, mandates);
  const titles = Array.from({ length: documents }, (_, n) => `Bench draft ${n + 1}`);
  return {
    documents: await addDrafts(db, titles, offices),
    cookies: await signIn(db, dataDirectory, personIds),
  };
});
fs.mkdirSync(values.out, { recursive: true });
for (const [name, lines] of Object.entries(prepared)) {
  fs.writeFileSync(path.join(values.out, `${name}.txt`), `${lines.join('\n')}\n`);
}
console.log(
  `${people} people and ${documents} documents are ready in ${dataDirectory}; start the server with the same DATA_DIR.`,
);
