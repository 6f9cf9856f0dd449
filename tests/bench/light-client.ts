import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** Message kinds of the Hocuspocus protocol; each frame is the document's name, the kind, the rest. */
const SYNC = 0;
const AWARENESS = 1;
const AUTHENTICATION = 2;
const SYNC_STATUS = 8;
const PING = 9;
const PONG = 10;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const TOKEN = 0;
const DENIED = 1;

const PATIENCE_MS = 15_000;

/** Where to connect: one address for the product, one for the floor. */
export type Seat = { url: string; origin: string; cookie: string; documentName: string };

/**
 * A client that costs little, so that fifty of them in one process measure the server and not
 * themselves. It speaks the protocol any Hocuspocus provider speaks.
 */
export class LightClient {
  readonly doc = new Y.Doc();
  /** Payload bytes received so far. */
  received = 0;
  /** Set to false to count other people's updates instead of applying them. */
  applies = true;
  frames = 0;
  readonly #name: string;
  readonly #socket: WebSocket;
  readonly #acknowledgements: (() => void)[] = [];
  readonly #synced = Promise.withResolvers<void>();
  #awarenessClock = 0;
  #open = false;

  private constructor({ url, origin, cookie, documentName }: Seat) {
    this.#name = documentName;
    this.#synced.promise.catch(() => undefined);
    this.#socket = new WebSocket(url, { origin, headers: { cookie }, perMessageDeflate: false });
    this.#socket.on('open', () => this.#greet());
    this.#socket.on('message', (data: Buffer) => this.#hear(data));
    this.#socket.on('error', (error) => this.#synced.reject(error));
    this.#socket.on('close', (code, reason) => {
      this.#open = false;
      this.#synced.reject(new Error(`The connection closed with ${code} ${reason}`));
    });
    this.doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from !== this) this.#send(UPDATE, update);
    });
  }

  /** Resolves when the document has arrived and been applied. */
  static async join(seat: Seat): Promise<LightClient> {
    const client = new LightClient(seat);
    await withPatience(client.#synced.promise, `${seat.url} did not send the document`);
    return client;
  }

  /** Runs `edit` on the document and resolves when the server acknowledges it. */
  async acknowledged(edit: () => void): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#acknowledgements.push(resolve);
    edit();
    await withPatience(promise, 'An edit was not acknowledged');
  }

  /** Tells the others where this client's caret is. */
  movePresence(state: unknown) {
    this.#awarenessClock += 1;
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, 1);
    encoding.writeVarUint(body, this.doc.clientID);
    encoding.writeVarUint(body, this.#awarenessClock);
    encoding.writeVarString(body, JSON.stringify(state));
    const frame = this.#frame(AWARENESS);
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(body));
    this.#socket.send(encoding.toUint8Array(frame));
  }

  async leave(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#socket.close();
    await closed;
    this.doc.destroy();
  }

  #greet() {
    this.#open = true;
    const frame = this.#frame(AUTHENTICATION);
    encoding.writeVarUint(frame, TOKEN);
    encoding.writeVarString(frame, 'bench');
    encoding.writeVarString(frame, '4.7.0');
    this.#socket.send(encoding.toUint8Array(frame));
    this.#send(STEP_1, Y.encodeStateVector(this.doc));
  }

  #hear(data: Buffer) {
    this.received += data.length;
    if (data.length === 1 && data[0] === PING) return this.#socket.send(Uint8Array.of(PONG));
    const decoder = decoding.createDecoder(data);
    decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind === SYNC) this.#sync(decoder);
    if (kind === SYNC_STATUS && decoding.readVarInt(decoder) === 1) {
      this.#acknowledgements.shift()?.();
    }
    if (kind === AUTHENTICATION && decoding.readVarUint(decoder) === DENIED) {
      this.#synced.reject(new Error(`Refused: ${decoding.readVarString(decoder)}`));
    }
  }

  #sync(decoder: decoding.Decoder) {
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === STEP_1) {
      // The server acknowledges this answer like any edit; nobody waits for that.
      this.#acknowledgements.push(() => undefined);
      this.#send(STEP_2, Y.encodeStateAsUpdate(this.doc, bytes));
      return;
    }
    this.frames += 1;
    if (this.applies || step === STEP_2) Y.applyUpdate(this.doc, bytes, this);
    if (step === STEP_2) this.#synced.resolve();
  }

  #send(step: number, bytes: Uint8Array) {
    if (!this.#open) return;
    const frame = this.#frame(SYNC);
    encoding.writeVarUint(frame, step);
    encoding.writeVarUint8Array(frame, bytes);
    this.#socket.send(encoding.toUint8Array(frame));
  }

  #frame(kind: number): encoding.Encoder {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, this.#name);
    encoding.writeVarUint(encoder, kind);
    return encoder;
  }
}

export async function withPatience<T>(promise: Promise<T>, problem: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${problem} within 15 s`)), PATIENCE_MS);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
