import { readEnv } from '#server/env.ts';
import { openKeyRing, readKeys, withNewKey, writeKeys } from './key-ring.ts';

const say = (words: string) => process.stdout.write(`${words}\n`);
const env = readEnv();
await openKeyRing(env);
const kept = readKeys(env);
if (!kept) throw new Error('The keys that were just read are gone');
const rotated = await withNewKey(kept, new Date());
const keyId = rotated.published.at(-1)?.keyId;
if (env.ledgerKeys === undefined) {
  writeKeys(env, rotated);
  say(`The ledger’s key is now ${keyId}. Start Concord again for it to sign with it.`);
} else {
  say(`The new key is ${keyId}. Set LEDGER_KEYS to this and start Concord again:`);
  say(JSON.stringify(rotated));
}
say(`${kept.published.length} earlier keys stay published; what they signed stays valid.`);
