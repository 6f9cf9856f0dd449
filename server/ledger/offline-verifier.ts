import fs from 'node:fs';
import path from 'node:path';
import type { PublishedKey } from '#shared/ledger/signing-key.rules.ts';

/** What stands in the built file where the forum's keys go. */
const NO_KEYS = '<script type="application/json" id="keys">[]</script>';

/** The one file that checks proofs without a network, with this forum's keys written into it. */
export function offlineVerifier(directory: string, keys: readonly PublishedKey[]): Response {
  const file = path.join(directory, 'verify.html');
  if (!fs.existsSync(file)) return new Response('Not found', { status: 404 });
  const page = fs.readFileSync(file, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const data = JSON.stringify(keys).replaceAll('<', '\\u003c');
  return new Response(
    page.replace(NO_KEYS, () => NO_KEYS.replace('[]', () => data)),
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `${policy}; frame-ancestors 'none'`,
        'cache-control': 'no-store',
      },
    },
  );
}
