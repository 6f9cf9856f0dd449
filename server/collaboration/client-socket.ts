import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Caller } from '#server/trpc/trpc.ts';
import type { CloseReason } from './limits.ts';
import { CLOSE, LIMITS } from './limits.ts';
import { type Incoming, PING, readFrame } from './wire.ts';

export type ClientSocketHandlers = {
  onFrame: (frame: Incoming) => void;
  onClose: () => void;
  onError: (event: string, error: unknown) => void;
};

/** One WebSocket of one person: frames in and out, and nothing a client sends gets past it as an error. */
export class ClientSocket {
  readonly caller: Caller;
  readonly search: URLSearchParams;
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  #corked = false;
  #unstored = 0;
  #answered = true;
  #quiet = false;

  constructor(ws: WebSocket, stream: Duplex, who: { caller: Caller; search: URLSearchParams }) {
    this.#ws = ws;
    this.#stream = stream;
    this.caller = who.caller;
    this.search = who.search;
  }

  start({ onFrame, onClose, onError }: ClientSocketHandlers): void {
    this.#ws.on('message', (data: Buffer) => {
      this.#answered = true;
      let frame: Incoming;
      try {
        frame = readFrame(data);
      } catch {
        this.close(CLOSE.malformed);
        return;
      }
      try {
        onFrame(frame);
      } catch (error) {
        onError('collaboration.message', error);
        this.close(CLOSE.storage);
      }
    });
    this.#ws.on('pong', () => {
      this.#answered = true;
    });
    // Too long a message, broken framing: ws closes the connection by itself.
    this.#ws.on('error', () => undefined);
    this.#ws.once('close', onClose);
  }

  /** What is sent within one turn of the event loop leaves in one write. */
  send(frame: Uint8Array): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    if (this.#ws.bufferedAmount > LIMITS.unreadBytes) {
      this.#ws.terminate();
      return;
    }
    this.#quiet = false;
    if (!this.#corked) {
      this.#corked = true;
      this.#stream.cork();
      process.nextTick(() => {
        this.#corked = false;
        this.#stream.uncork();
      });
    }
    this.#ws.send(frame);
  }

  /** Beyond a measure of bytes under way the socket is not read. */
  taken(bytes: number): void {
    this.#unstored += bytes;
    if (this.#unstored > LIMITS.unstoredBytes) this.#ws.pause();
  }

  settled(bytes: number): void {
    this.#unstored -= bytes;
    if (this.#ws.isPaused && this.#unstored <= LIMITS.unstoredBytes) this.#ws.resume();
  }

  close({ code, reason }: CloseReason): void {
    if (this.#ws.isPaused) this.#ws.resume();
    this.#ws.close(code, reason);
  }

  terminate(): void {
    this.#ws.terminate();
  }

  /** Cuts a connection that did not answer since the last time, and keeps a silent one alive. */
  keepAlive(): void {
    if (!this.#answered) {
      this.#ws.terminate();
      return;
    }
    this.#answered = false;
    this.#ws.ping();
    if (this.#quiet) this.send(PING);
    this.#quiet = true;
  }
}
