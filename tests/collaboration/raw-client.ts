import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';

export type RawFrame = { key: string; kind: number; decoder: decoding.Decoder };

/** A client that says whatever a test wants, well formed or not. */
export async function rawClient(
  url: string,
  { cookie, origin }: { cookie?: string; origin?: string },
) {
  const socket = new WebSocket(url, {
    ...(cookie && { headers: { cookie } }),
    ...(origin && { origin }),
  });
  const frames: RawFrame[] = [];
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    if (data.length < 2) return;
    frames.push({
      key: decoding.readVarString(decoder),
      kind: decoding.readVarUint(decoder),
      decoder,
    });
  });
  const closed = new Promise<{ code: number; at: number }>((resolve) => {
    socket.on('close', (code) => resolve({ code, at: Date.now() }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return {
    frames,
    closed,
    send: (bytes: Uint8Array) => socket.send(bytes),
    close: () => socket.close(),
    ofKind: (kind: number) => frames.filter((frame) => frame.kind === kind),
  };
}

export function frame(
  key: string,
  kind: number,
  write: (encoder: encoding.Encoder) => void = () => undefined,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, key);
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export const tokenFrame = (key: string, token = '') =>
  frame(key, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
    encoding.writeVarString(encoder, '4.7.0');
  });

export const syncFrame = (key: string, step: number, bytes: Uint8Array) =>
  frame(key, 0, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });

export const bytesFrame = (key: string, kind: number, bytes: Uint8Array) =>
  frame(key, kind, (encoder) => encoding.writeVarUint8Array(encoder, bytes));

/** The status code with which an upgrade was refused, or 101. */
export function upgradeStatus(
  url: string,
  { cookie, origin }: { cookie?: string; origin?: string },
): Promise<number> {
  const socket = new WebSocket(url, {
    ...(cookie && { headers: { cookie } }),
    ...(origin && { origin }),
  });
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', reject);
  });
}
