import fs from 'node:fs';
import path from 'node:path';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import { openDurableLog } from './durable-log.ts';
import './reporting.ts';

/**
 * The floor for live text: hands the same bytes to everyone else in the room and says "received" to
 * the sender. Nothing is stored, merged or permitted; a document comes as the bytes of a file. Given a
 * second argument, every update is first written to that file, and handed on once it is on the disk.
 */
const SYNC = 0;
const AWARENESS = 1;
const AUTHENTICATION = 2;
const SYNC_STATUS = 8;
const STEP_1 = 0;
const STEP_2 = 1;

const [directory = '.', logFile] = process.argv.slice(2);
const log = logFile ? await openDurableLog(logFile) : null;
const rooms = new Map<string, { bytes: Uint8Array; members: Set<WebSocket> }>();

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  let name = '';
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data);
    name = decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    const room = enter(name, socket);
    if (kind === AUTHENTICATION) return;
    if (kind === SYNC && decoding.readVarUint(decoder) === STEP_1) {
      return socket.send(answer(name, room.bytes));
    }
    const handOn = () => {
      for (const member of room.members) if (member !== socket) member.send(data);
      if (kind === SYNC) socket.send(received(name));
    };
    if (kind === SYNC && log) log.append(data, handOn);
    else if (kind === SYNC || kind === AWARENESS) handOn();
  });
  socket.on('close', () => rooms.get(name)?.members.delete(socket));
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(`ready ws://127.0.0.1:${address.port}`);
});

function enter(name: string, socket: WebSocket) {
  const known = rooms.get(name);
  const room = known ?? { bytes: stored(name), members: new Set() };
  if (!known) rooms.set(name, room);
  room.members.add(socket);
  return room;
}

function stored(name: string): Uint8Array {
  const file = path.join(directory, `${name}.bin`);
  return fs.existsSync(file) ? fs.readFileSync(file) : Uint8Array.of(0, 0);
}

function answer(name: string, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, STEP_2);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

function received(name: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, SYNC_STATUS);
  encoding.writeVarInt(encoder, 1);
  return encoding.toUint8Array(encoder);
}
