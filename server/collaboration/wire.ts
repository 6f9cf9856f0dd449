import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * The wire protocol of Hocuspocus 4.7. A frame is one message: a routing key (the document's name,
 * after which a client may put a NUL and an id of its own), the kind, the rest.
 */
const KIND = {
  sync: 0,
  awareness: 1,
  authentication: 2,
  queryAwareness: 3,
  syncReply: 4,
  stateless: 5,
  broadcastStateless: 6,
  close: 7,
  syncStatus: 8,
  ping: 9,
  pong: 10,
} as const;
const STEP = { one: 0, two: 1, update: 2 } as const;
const AUTHENTICATION = { token: 0, denied: 1, accepted: 2 } as const;

const KEY_LENGTH = 200;

export type Scope = 'read-write' | 'readonly';

export type Incoming =
  | { kind: 'pong' }
  | { kind: 'token'; key: string; token: string }
  | { kind: 'state-vector'; key: string; vector: Uint8Array }
  | { kind: 'update'; key: string; bytes: Uint8Array }
  | { kind: 'awareness'; key: string; bytes: Uint8Array }
  | { kind: 'query-awareness'; key: string }
  | { kind: 'leave'; key: string }
  /** Nothing here listens to these. */
  | { kind: 'stateless'; key: string };

/** Reads one frame; throws when it is not one. Byte arrays are views: copy what is kept. */
export function readFrame(data: Uint8Array): Incoming {
  if (data.length === 1 && data[0] === KIND.pong) return { kind: 'pong' };
  const decoder = decoding.createDecoder(data);
  const key = decoding.readVarString(decoder);
  if (key.length > KEY_LENGTH) throw new Error('The name of the document is too long');
  const kind = decoding.readVarUint(decoder);
  switch (kind) {
    case KIND.sync:
    case KIND.syncReply:
      return readSync(key, decoder);
    case KIND.authentication:
      return readToken(key, decoder);
    case KIND.awareness:
      return { kind: 'awareness', key, bytes: decoding.readVarUint8Array(decoder) };
    case KIND.queryAwareness:
      return { kind: 'query-awareness', key };
    case KIND.close:
      return { kind: 'leave', key };
    case KIND.stateless:
    case KIND.broadcastStateless:
      return { kind: 'stateless', key };
    default:
      throw new Error(`There is no message of kind ${kind}`);
  }
}

function readSync(key: string, decoder: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === STEP.one) return { kind: 'state-vector', key, vector: bytes };
  if (step === STEP.two || step === STEP.update) return { kind: 'update', key, bytes };
  throw new Error(`There is no step ${step} of synchronisation`);
}

function readToken(key: string, decoder: decoding.Decoder): Incoming {
  const kind = decoding.readVarUint(decoder);
  if (kind !== AUTHENTICATION.token) throw new Error('A client only authenticates itself');
  return { kind: 'token', key, token: decoding.readVarString(decoder) };
}

/** The document a routing key names. */
export function documentOf(key: string): string {
  const end = key.indexOf('\0');
  return end < 0 ? key : key.slice(0, end);
}

function frame(key: string, kind: number, write?: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, key);
  encoding.writeVarUint(encoder, kind);
  write?.(encoder);
  return encoding.toUint8Array(encoder);
}

function sync(key: string, step: number, bytes: Uint8Array): Uint8Array {
  return frame(key, KIND.sync, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export const PING = Uint8Array.of(KIND.ping);

export const askState = (key: string, vector: Uint8Array) => sync(key, STEP.one, vector);
export const answerState = (key: string, bytes: Uint8Array) => sync(key, STEP.two, bytes);
export const update = (key: string, bytes: Uint8Array) => sync(key, STEP.update, bytes);

/** Says that one update is durable, or that it was refused. */
export const syncStatus = (key: string, kept: boolean) =>
  frame(key, KIND.syncStatus, (encoder) => encoding.writeVarInt(encoder, kept ? 1 : 0));

export const accepted = (key: string, scope: Scope) =>
  frame(key, KIND.authentication, (encoder) => {
    encoding.writeVarUint(encoder, AUTHENTICATION.accepted);
    encoding.writeVarString(encoder, scope);
  });

export const denied = (key: string, reason: string) =>
  frame(key, KIND.authentication, (encoder) => {
    encoding.writeVarUint(encoder, AUTHENTICATION.denied);
    encoding.writeVarString(encoder, reason);
  });

export const awareness = (key: string, bytes: Uint8Array) =>
  frame(key, KIND.awareness, (encoder) => encoding.writeVarUint8Array(encoder, bytes));

export const left = (key: string, reason: string) =>
  frame(key, KIND.close, (encoder) => encoding.writeVarString(encoder, reason));
