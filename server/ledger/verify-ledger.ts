import { createDatabase } from '#server/database.ts';
import { openDatabase } from '#server/database-url.ts';
import { readEnv } from '#server/env.ts';
import { verifyLedger } from './verify.ts';

const database = await openDatabase(readEnv());
const db = createDatabase({ url: database.url, role: 'concord_app', max: 1, onError: () => {} });
try {
  const verdict = await verifyLedger(db);
  if ('broken' in verdict) {
    console.error(`Broken. ${verdict.broken}`);
    process.exitCode = 1;
  } else {
    const { entries, versions, decisions } = verdict;
    console.log(`${entries} entries, chain unbroken`);
    console.log(`${versions} versions and ${decisions} decisions are as they were recorded`);
    console.log('What else binds is as its entries say');
  }
} finally {
  await db.destroy();
  await database.stop();
}
