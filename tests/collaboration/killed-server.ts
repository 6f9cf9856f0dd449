import { createServer } from 'node:http';
import { attachCollaboration } from '#server/collaboration/server.ts';
import { createDatabase } from '#server/database.ts';
import { listenToDatabase } from '#server/live/notifications.ts';
import { callerBySessionRow } from './session-rows.ts';

/** The collaboration server in a process of its own, to be killed: database URL, origin of its pages. */
const [url = '', origin = ''] = process.argv.slice(2);
const onError = () => undefined;
const db = createDatabase({ url, role: 'concord_app', onError });
const server = createServer();
attachCollaboration(server, {
  db,
  readCaller: callerBySessionRow(db),
  notifications: listenToDatabase(url, onError),
  origins: [origin],
  onError,
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
