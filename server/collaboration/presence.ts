import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What others see of somebody in a document. Comes from the connection, never from the client. */
export type PresentPerson = {
  name: string;
  officeId: string | null;
  officeName: string;
  color: string;
};

/** One client's word about itself: a caret, a selection. No state: it has gone. */
export type PresenceEntry = { client: number; clock: number; state: string | null };

/** A client speaks for itself, and now and then passes on that others have gone. */
const MAX_ENTRIES = 100;
const MAX_STATE_BYTES = 2048;

/** Reads an awareness update; throws when it is not one. */
export function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > MAX_ENTRIES) throw new Error('Too many people in one message of presence');
  return Array.from({ length: count }, () => {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    return { client, clock, state: state === 'null' ? null : state };
  });
}

export function writePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return encoding.toUint8Array(encoder);
}

/** The client's state under the name of whoever is connected. What is too long is left out. */
export function stamped(state: string, user: PresentPerson): string {
  const whole = Buffer.byteLength(state) > MAX_STATE_BYTES ? {} : parsed(state);
  const text = JSON.stringify({ ...whole, user });
  return Buffer.byteLength(text) > MAX_STATE_BYTES ? JSON.stringify({ user }) : text;
}

function parsed(state: string): object {
  const value: unknown = JSON.parse(state);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
