import type { ClientSocket } from './client-socket.ts';
import { claimOf, type DocumentAccess } from './document-access.ts';
import { DocumentConnection } from './document-connection.ts';
import { CLOSE, LIMITS } from './limits.ts';
import { readPresence } from './presence.ts';
import type { Room } from './room.ts';
import { readUpdate, type UpdateContent } from './update-content.ts';
import {
  accepted,
  answerState,
  askState,
  awareness,
  denied,
  documentOf,
  type Incoming,
  left,
  syncStatus,
} from './wire.ts';

export type SessionServices = {
  access: (
    socket: ClientSocket,
    asked: { documentId: string; schemaVersion: number },
  ) => Promise<DocumentAccess | null>;
  openRoom: (documentId: string) => Promise<Room>;
  enter: (connection: DocumentConnection) => void;
  leave: (connection: DocumentConnection) => void;
  append: (from: DocumentConnection, update: UpdateContent) => void;
  onError: (event: string, error: unknown) => void;
};

/** `another-person`: the words are not those of whoever is signed in now. */
type DenialReason = 'permission-denied' | 'another-person';

type Message = Exclude<Incoming, { kind: 'pong' | 'token' | 'stateless' | 'leave' }>;
/** A document that was asked for: what it says waits until it is let in, and is dropped if it is not. */
type Asked = {
  held: Message[];
  heldBytes: number;
  refused: boolean;
  connection: DocumentConnection | null;
};

/** Everything one socket does: any number of documents, each let in by itself. */
export class Session {
  readonly socket: ClientSocket;
  readonly #services: SessionServices;
  readonly #asked = new Map<string, Asked>();
  readonly #deadline: NodeJS.Timeout;

  constructor(socket: ClientSocket, services: SessionServices) {
    this.socket = socket;
    this.#services = services;
    this.#deadline = setTimeout(() => socket.close(CLOSE.late), LIMITS.authenticationMs);
  }

  hear(frame: Incoming): void {
    if (frame.kind === 'pong' || frame.kind === 'stateless') return;
    const asked = this.#askedFor(frame.key);
    if (!asked) return;
    if (frame.kind === 'leave') {
      this.#leave(frame.key);
    } else if (frame.kind === 'token') {
      void this.#authenticate(frame.key, frame.token, asked);
    } else if (asked.connection) {
      this.#act(asked.connection, frame);
    } else if (!asked.refused) {
      this.#hold(asked, frame);
    }
  }

  end(): void {
    clearTimeout(this.#deadline);
    for (const { connection } of this.#asked.values()) {
      if (connection) this.#services.leave(connection);
    }
    this.#asked.clear();
  }

  /** May no longer see this document. */
  shutOut(connection: DocumentConnection): void {
    this.#services.leave(connection);
    const asked = this.#asked.get(connection.key);
    if (asked) Object.assign(asked, { connection: null, refused: true });
    connection.send(denied(connection.key, 'permission-denied'));
    connection.send(left(connection.key, 'permission-denied'));
  }

  #askedFor(key: string): Asked | null {
    const known = this.#asked.get(key);
    if (known) return known;
    if (this.#asked.size >= LIMITS.documentsPerSocket) {
      this.socket.close(CLOSE.tooMuch);
      return null;
    }
    const asked: Asked = { held: [], heldBytes: 0, refused: false, connection: null };
    this.#asked.set(key, asked);
    return asked;
  }

  #hold(asked: Asked, message: Message) {
    const kept = copied(message);
    asked.held.push(kept);
    asked.heldBytes += 'bytes' in kept ? kept.bytes.length : 0;
    const tooMuch = asked.held.length > LIMITS.heldMessages || asked.heldBytes > LIMITS.heldBytes;
    if (tooMuch) this.socket.close(CLOSE.tooMuch);
  }

  async #authenticate(key: string, token: string, asked: Asked): Promise<void> {
    try {
      const documentId = documentOf(key);
      const { schemaVersion, personId } = claimOf(token, this.socket.search);
      if (personId !== null && personId !== this.socket.caller.id) {
        return this.#refuse(key, asked, 'another-person');
      }
      const access = await this.#services.access(this.socket, { documentId, schemaVersion });
      const room = access && (await this.#services.openRoom(documentId));
      if (this.#asked.get(key) !== asked) return;
      if (access && room && !room.broken) this.#letIn({ key, room, schemaVersion }, access, asked);
      else if (access) this.socket.close(CLOSE.storage);
      else this.#refuse(key, asked);
    } catch (error) {
      this.#services.onError('collaboration.open', error);
      this.socket.close(CLOSE.storage);
    }
  }

  #letIn(
    place: { key: string; room: Room; schemaVersion: number },
    access: DocumentAccess,
    asked: Asked,
  ) {
    clearTimeout(this.#deadline);
    if (asked.connection) {
      asked.connection.scope = access.scope;
      this.socket.send(accepted(place.key, access.scope));
      return;
    }
    const connection = new DocumentConnection(this.socket, place, access);
    asked.connection = connection;
    asked.refused = false;
    this.#services.enter(connection);
    connection.send(accepted(place.key, access.scope));
    const present = place.room.presence.everyone();
    if (present) connection.send(awareness(place.key, present));
    for (const message of asked.held.splice(0)) this.#act(connection, message);
  }

  #refuse(key: string, asked: Asked, reason: DenialReason = 'permission-denied') {
    asked.refused = true;
    asked.held = [];
    if (asked.connection) this.shutOut(asked.connection);
    else this.socket.send(denied(key, reason));
  }

  #leave(key: string) {
    const connection = this.#asked.get(key)?.connection;
    this.#asked.delete(key);
    if (connection) this.#services.leave(connection);
  }

  #act(connection: DocumentConnection, message: Message) {
    try {
      this.#actOn(connection, message);
    } catch {
      this.socket.close(CLOSE.malformed);
    }
  }

  #actOn(connection: DocumentConnection, message: Message) {
    const { key, room } = connection;
    switch (message.kind) {
      case 'state-vector':
        connection.send(answerState(key, room.text.missingFor(message.vector)));
        connection.asked = true;
        connection.send(askState(key, room.text.stateVector));
        return;
      case 'update':
        this.#take(connection, readUpdate(message.bytes.slice()));
        return;
      case 'awareness':
        room.presence.say(connection, readPresence(message.bytes));
        return;
      case 'query-awareness': {
        const present = room.presence.everyone();
        if (present) connection.send(awareness(key, present));
      }
    }
  }

  #take(connection: DocumentConnection, update: UpdateContent) {
    if (connection.scope === 'readonly') {
      connection.send(syncStatus(connection.key, connection.room.text.holds(update)));
      return;
    }
    this.socket.taken(update.bytes.length);
    this.#services.append(connection, update);
  }
}

/** A frame's bytes are only lent. */
function copied(message: Message): Message {
  if (message.kind === 'state-vector') return { ...message, vector: message.vector.slice() };
  return 'bytes' in message ? { ...message, bytes: message.bytes.slice() } : message;
}
