import { createServer } from 'node:http';
import { createDatabase } from '#server/database.ts';
import { answerRequests } from '#server/http/answer.ts';
import { createApp } from '#server/http/app.ts';
import { checkpointsOf } from '#server/ledger/checkpoints.ts';
import { listenToDatabase } from '#server/live/notifications.ts';
import { callerBySessionRow } from '#tests/collaboration/session-rows.ts';
import { testKeyRing } from '#tests/fixtures/key-ring.ts';
import { pageBuild } from '#tests/fixtures/page-build.ts';

/** The web server in a process of its own, to be killed; its clock says what it was told last. */
const [url = '', start = ''] = process.argv.slice(2);
let moment = start;
process.on('message', (next) => {
  moment = String(next);
  process.send?.('the clock is set');
});
const publicUrl = 'https://concord.example.org';
const onError = () => undefined;
const now = () => new Date(moment);
const keyRing = await testKeyRing();
const ledgerKeyId = keyRing.published[0]?.keyId ?? '';
const db = createDatabase({ url, role: 'concord_app', ledgerKeyId, onError });
const app = createApp({
  context: {
    db,
    now,
    notifications: listenToDatabase(url, onError),
    installation: {
      readMode: async () => 'demonstration',
      demonstrationAllowed: true,
      mailReady: false,
      publicUrl,
      checkpoints: checkpointsOf(keyRing, publicUrl),
    },
  },
  readCaller: callerBySessionRow(db, now),
  authHandler: async () => new Response(null, { status: 404 }),
  checkHealth: async () => undefined,
  parts: [],
  build: pageBuild,
  buildDirectory: null,
  origins: [publicUrl],
  production: true,
});
const server = createServer();
answerRequests(server, app);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
