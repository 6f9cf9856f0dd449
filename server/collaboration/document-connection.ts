import type { Caller } from '#server/trpc/trpc.ts';
import type { Writer } from '#shared/suggestions/drafting.rules.ts';
import type { DocumentAccess } from './document-access.ts';
import type { CloseReason } from './limits.ts';
import type { PresentPerson } from './presence.ts';
import type { Room } from './room.ts';
import type { Scope } from './wire.ts';

/** The socket a document is read and written through. */
export type Carrier = {
  readonly caller: Caller;
  send: (frame: Uint8Array) => void;
  close: (reason: CloseReason) => void;
  /** So many bytes of updates have been stored or refused. */
  settled: (bytes: number) => void;
};

/** One document on one socket, let in. */
export class DocumentConnection {
  readonly key: string;
  readonly room: Room;
  readonly schemaVersion: number;
  readonly carrier: Carrier;
  readonly presentAs: PresentPerson;
  readonly writer: Writer;
  scope: Scope;
  /** Has asked for the text, so what comes after it makes sense to this reader. */
  asked = false;
  /** The one client this connection speaks for. */
  presentClient: number | null = null;

  constructor(
    carrier: Carrier,
    place: { key: string; room: Room; schemaVersion: number },
    { scope, presentAs, writer }: DocumentAccess,
  ) {
    this.carrier = carrier;
    this.key = place.key;
    this.room = place.room;
    this.schemaVersion = place.schemaVersion;
    this.scope = scope;
    this.presentAs = presentAs;
    this.writer = writer;
  }

  get personId(): string {
    return this.carrier.caller.id;
  }

  send(frame: Uint8Array): void {
    this.carrier.send(frame);
  }
}
