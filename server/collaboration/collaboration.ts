import type { Duplex } from 'node:stream';
import type { Kysely } from 'kysely';
import type { WebSocket } from 'ws';
import type { Database } from '#db/schema.ts';
import type { Notifications } from '#server/live/notifications.ts';
import type { Caller } from '#server/trpc/trpc.ts';
import { recheckDocument, recheckSessions } from './access-watch.ts';
import { ClientSocket } from './client-socket.ts';
import { documentAccess } from './document-access.ts';
import { CLOSE, LIMITS } from './limits.ts';
import { OpenDocuments } from './open-documents.ts';
import type { Room } from './room.ts';
import { Session, type SessionServices } from './session.ts';
import { ShrinkageWatch } from './shrinkage-watch.ts';
import { SuggestionRecord } from './suggestion-record.ts';
import { UpdateLog } from './update-log.ts';

type Options = {
  db: Kysely<Database>;
  notifications: Notifications;
  processId: string;
  onError: (event: string, error: unknown) => void;
};

/** Sessions are looked at this often, for what ends without anybody saying so. */
const SESSION_SWEEP_MS = 1_000;
/** Logs of open documents likewise, for what another process did not get round to telling. */
const LOG_SWEEP_MS = 3_000;
const RECORD_SWEEP_MS = 1_000;
const KEEP_ALIVE_MS = 10_000;
const CLOSING_MS = 1_000;

/** All live documents of this process and everyone in them. */
export class Collaboration {
  readonly #options: Options;
  readonly #sessions = new Map<ClientSocket, Session>();
  readonly #socketsOf = new Map<string, number>();
  readonly #documents: OpenDocuments;
  readonly #log: UpdateLog;
  readonly #record: SuggestionRecord;
  readonly #shrinkage: ShrinkageWatch;
  readonly #services: SessionServices;
  readonly #stops: (() => void)[];
  isClosing = false;

  constructor(options: Options) {
    this.#options = options;
    const { db, processId, onError } = options;
    this.#documents = new OpenDocuments({ db, onError });
    this.#record = new SuggestionRecord({ db, onError });
    this.#shrinkage = new ShrinkageWatch({ db, onError });
    this.#log = new UpdateLog({
      db,
      processId,
      onError,
      onRefused: (room) => this.#recheck([room]),
      onFailed: (room) => this.#documents.drop(room),
    });
    this.#services = {
      access: (socket, asked) => documentAccess(db, socket.caller, asked),
      openRoom: (documentId) => this.#documents.open(documentId),
      enter: (connection) => this.#documents.enter(connection),
      leave: (connection) => this.#documents.leave(connection),
      append: (from, update) => this.#log.add(from.room, { from, update }),
      onError,
    };
    this.#stops = [...this.#listen(), ...this.#sweep()];
  }

  hasRoomFor(personId: string): boolean {
    return (this.#socketsOf.get(personId) ?? 0) < LIMITS.socketsPerPerson;
  }

  join(ws: WebSocket, stream: Duplex, who: { caller: Caller; search: URLSearchParams }): void {
    const socket = new ClientSocket(ws, stream, who);
    const session = new Session(socket, this.#services);
    this.#sessions.set(socket, session);
    this.#count(who.caller.id, 1);
    socket.start({
      onFrame: (frame) => session.hear(frame),
      onClose: () => {
        session.end();
        this.#sessions.delete(socket);
        this.#count(who.caller.id, -1);
      },
      onError: this.#options.onError,
    });
  }

  async close(): Promise<void> {
    this.isClosing = true;
    for (const stop of this.#stops) stop();
    for (const socket of this.#sessions.keys()) socket.close(CLOSE.stopping);
    const late = setTimeout(() => {
      for (const socket of this.#sessions.keys()) socket.terminate();
    }, CLOSING_MS);
    await this.#log.drained();
    await this.#record.follow(this.#documents.all);
    await this.#shrinkage.follow(this.#documents.all);
    await this.#documents.close();
    while (this.#sessions.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    clearTimeout(late);
  }

  #listen(): (() => void)[] {
    const { notifications, processId } = this.#options;
    return [
      notifications.on('document', (payload) => {
        const [documentId = '', writer] = payload.split(' ');
        if (writer !== processId) this.#pull(this.#named(documentId));
      }),
      notifications.on('document_access', (documentId) => this.#recheck(this.#named(documentId))),
      notifications.on('session', (personId) => this.#recheckSessions(personId)),
    ];
  }

  #sweep(): (() => void)[] {
    const timers = [
      setInterval(() => this.#recheckSessions(''), SESSION_SWEEP_MS),
      setInterval(() => {
        this.#pull(this.#documents.all);
        this.#documents.compactWhenLong();
      }, LOG_SWEEP_MS),
      setInterval(() => {
        void this.#record.follow(this.#documents.all);
        void this.#shrinkage.follow(this.#documents.all);
      }, RECORD_SWEEP_MS),
      setInterval(() => {
        for (const socket of this.#sessions.keys()) socket.keepAlive();
      }, KEEP_ALIVE_MS),
    ];
    return timers.map((timer) => () => clearInterval(timer));
  }

  /** An empty name means that some may have been missed: all of them. */
  #named(documentId: string): readonly Room[] {
    if (documentId === '') return this.#documents.all;
    const room = this.#documents.find(documentId);
    return room ? [room] : [];
  }

  #pull(rooms: readonly Room[]) {
    if (rooms.length === 0) return;
    this.#documents.pull(rooms).catch(this.#logged('collaboration.pull'));
  }

  #recheck(rooms: readonly Room[]) {
    const sessionOf = ({ carrier }: { carrier: unknown }) =>
      this.#sessions.get(carrier as ClientSocket);
    for (const room of rooms) {
      recheckDocument(this.#options.db, room, sessionOf).catch(
        this.#logged('collaboration.document-access'),
      );
    }
  }

  #recheckSessions(personId: string) {
    const all = [...this.#sessions.values()];
    const concerned = personId ? all.filter((s) => s.socket.caller.id === personId) : all;
    recheckSessions(this.#options.db, concerned).catch(this.#logged('collaboration.sessions'));
  }

  #logged(event: string): (error: unknown) => void {
    return (error) => this.#options.onError(event, error);
  }

  #count(personId: string, by: number) {
    const count = (this.#socketsOf.get(personId) ?? 0) + by;
    if (count > 0) this.#socketsOf.set(personId, count);
    else this.#socketsOf.delete(personId);
  }
}
