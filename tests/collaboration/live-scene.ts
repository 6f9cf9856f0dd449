import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kysely } from 'kysely';
import { WebSocket as NodeSocket } from 'ws';
import * as Y from 'yjs';
import {
  type LiveConnection,
  type LiveConnectionOptions,
  openLiveConnection,
} from '#app/documents/live-connection.ts';
import type { Database } from '#db/schema.ts';
import { attachCollaboration } from '#server/collaboration/server.ts';
import type { Notifications } from '#server/live/notifications.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';
import { aDocument, addSession, callerBySessionRow } from './session-rows.ts';

export const ORIGIN = 'https://concord.example.org';
export const WRITER_OFFICE = 'west-yorkshire';
export const OTHER_OFFICE = 'greater-manchester';
/** An office that is not in the coalition. */
export const OUTSIDE_OFFICE = 'west-midlands';

type OpenOptions = Omit<LiveConnectionOptions, 'documentId' | 'url' | 'WebSocketClass'>;
type SceneOptions = { suggesting?: readonly string[]; text?: DocumentJson };

/** A forum, one position with its live text, and the collaboration server on a port of its own. */
export async function aLiveText(options: SceneOptions = {}) {
  const scene = await aForum();
  const documentId = await aDocument(scene.db, [WRITER_OFFICE, OTHER_OFFICE], options);
  const errors: unknown[] = [];
  const opened: LiveConnection[] = [];
  const start = (port = 0) => serve(port, scene, (_event, error) => errors.push(error));
  let running = await start();

  const cookieOf = (person: ScenePerson) => addSession(scene.db, person.id);

  return {
    ...scene,
    documentId,
    errors,
    get url() {
      return running.url;
    },
    databaseUrl: scene.url,
    writer: scene.official(WRITER_OFFICE),
    other: scene.official(OTHER_OFFICE),
    stranger: scene.official(OUTSIDE_OFFICE),
    cookieOf,
    /** The browser's connection, with a cookie of this person. */
    open: async (person: ScenePerson, options: OpenOptions = {}) => {
      const cookie = await cookieOf(person);
      const connection = openLiveConnection({
        documentId,
        url: running.url,
        WebSocketClass: socketWith(cookie),
        ...options,
      });
      opened.push(connection);
      return connection;
    },
    /** A second server on the same database, as another process would be. */
    another: () => start(),
    /** The server goes; the answer brings it back at the same address. */
    stop: async () => {
      const { port } = running;
      await running.close();
      return async () => {
        running = await start(port);
      };
    },
    /** The server goes, and comes back at the same address. */
    restart: async () => {
      await running.close();
      running = await start(running.port);
    },
    [Symbol.asyncDispose]: async () => {
      for (const connection of opened) connection.destroy();
      await running.close();
      await scene[Symbol.asyncDispose]();
    },
  };
}

async function serve(
  port: number,
  { db, notifications }: { db: Kysely<Database>; notifications: Notifications },
  onError: (event: string, error: unknown) => void,
) {
  const server = createServer();
  const collaboration = attachCollaboration(server, {
    db,
    notifications,
    readCaller: callerBySessionRow(db),
    origins: [ORIGIN],
    onError,
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `ws://127.0.0.1:${address.port}/collab`,
    close: async () => {
      await collaboration.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function socketWith(cookie: string, origin: string = ORIGIN): typeof WebSocket {
  return class extends NodeSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie }, origin });
      // The provider stops listening before a cut connection has had its last word.
      this.on('error', () => undefined);
    }
  } as unknown as typeof WebSocket;
}

/** Adds a paragraph and answers with its text, to be typed into. */
export function newParagraph(doc: Y.Doc): Y.XmlText {
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  const fragment = doc.getXmlFragment('default');
  fragment.insert(fragment.length, [paragraph]);
  return text;
}

export const wordsOf = (doc: Y.Doc) => doc.getXmlFragment('default').toString();

export async function until(
  holds: () => boolean | Promise<boolean>,
  { what = 'what was awaited', ms = 8_000 } = {},
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not in ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const statusIs = (connection: LiveConnection, status: string, ms = 8_000) =>
  until(() => connection.status.getSnapshot() === status, {
    what: `status ${status} (it is ${connection.status.getSnapshot()})`,
    ms,
  });
