import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { Deletions } from './deletions.ts';
import type { Range, UpdateContent } from './update-content.ts';

/** Updates kept apart before the whole is packed again. */
const LOOSE_UPDATES = 400;
/** Updates merged at once. */
const HANDFUL = 12;
/** A gap in an author's writing is filled by what comes later, so some may wait; not without end. */
export const WAITING_UPDATES = 100;

/**
 * The text of one open document as merged bytes: no Y.Doc is held, only what is needed to answer
 * who lacks what. It holds what the log holds, never more.
 */
export class LiveText {
  #whole: Uint8Array = Uint8Array.of(0, 0);
  #loose: Uint8Array[] = [];
  readonly #clocks = new Map<number, number>();
  readonly #deletions = new Deletions();
  #waiting: UpdateContent[] = [];

  /** Everything, as one update. */
  get bytes(): Uint8Array {
    if (this.#loose.length > 0) {
      this.#whole = merged([this.#whole, merged(this.#loose)]);
    }
    this.#loose = [];
    return this.#whole;
  }

  /** What a client lacks that holds as much as its state vector says. */
  missingFor(vector: Uint8Array): Uint8Array {
    return isEmptyVector(vector) ? this.bytes : Y.diffUpdate(this.bytes, vector);
  }

  get stateVector(): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.#clocks.size);
    for (const [client, clock] of this.#clocks) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
    return encoding.toUint8Array(encoder);
  }

  holds({ inserts, deletes }: UpdateContent): boolean {
    return (
      inserts.every(({ client, clock, length }) => this.#clock(client) >= clock + length) &&
      deletes.every((range) => this.#deletions.has(range))
    );
  }

  /** How many characters and nodes it deletes that were there until now. */
  deletedBy({ deletes }: UpdateContent): number {
    return deletes.reduce((sum, range) => sum + this.#deletions.lacking(range), 0);
  }

  /** Whether this update leaves a gap or builds on what is not there yet. */
  wouldWait(update: UpdateContent): boolean {
    return !isComplete(new Map(this.#clocks), update);
  }

  /** Which of these, coming one after the other, build on what is not there yet. */
  waitingAmong(updates: readonly UpdateContent[]): UpdateContent[] {
    const clocks = new Map(this.#clocks);
    return updates.filter((update) => !isComplete(clocks, update));
  }

  /** Whether so many updates would wait for others that the document could be choked with them. */
  wouldChokeOn(updates: readonly UpdateContent[]): boolean {
    const waiting = this.waitingAmong(updates).length;
    return waiting > 0 && this.#waiting.length + waiting > WAITING_UPDATES;
  }

  add(update: UpdateContent): void {
    this.#loose.push(update.bytes);
    for (const range of update.deletes) this.#deletions.add(range);
    if (!isComplete(this.#clocks, update)) this.#waiting.push(update);
    else if (this.#waiting.length > 0) this.#settleWaiting();
    if (this.#loose.length > LOOSE_UPDATES) this.#pack();
  }

  /** Joins what was typed key by key, and forgets what was deleted. Costs a few milliseconds. */
  #pack() {
    const whole = packedIfReadable([this.#whole, ...this.#loose]);
    this.#whole = whole ?? this.bytes;
    this.#loose = [];
  }

  #settleWaiting() {
    for (let before = -1; before !== this.#waiting.length; ) {
      before = this.#waiting.length;
      this.#waiting = this.#waiting.filter((update) => !isComplete(this.#clocks, update));
    }
  }

  #clock(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }
}

/** The parts of a text as one update, as short as Yjs can say it. */
export function packed(parts: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const part of parts) Y.applyUpdate(doc, part);
    });
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** The same, or null where the parts hold something Yjs fails on. */
export function packedIfReadable(parts: readonly Uint8Array[]): Uint8Array | null {
  try {
    return packed(parts);
  } catch {
    return null;
  }
}

/** One update of many. Yjs sorts all of them for each piece it writes, so they are joined by the handful. */
export function merged(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates;
  if (only && updates.length === 1) return only;
  if (updates.length <= HANDFUL) return Y.mergeUpdates([...updates]);
  const handfuls = Math.ceil(updates.length / HANDFUL);
  return merged(
    Array.from({ length: handfuls }, (_, n) =>
      merged(updates.slice(n * HANDFUL, (n + 1) * HANDFUL)),
    ),
  );
}

function isEmptyVector(vector: Uint8Array): boolean {
  return vector.length === 0 || (vector.length === 1 && vector[0] === 0);
}

/** Notes what an update inserts; false when it leaves a gap or builds on what is not there. */
function isComplete(clocks: Map<number, number>, { inserts, needs }: UpdateContent): boolean {
  const gapless = inserts.map((range) => advance(clocks, range)).every(Boolean);
  if (!gapless) return false;
  for (const [client, clock] of needs) if ((clocks.get(client) ?? 0) < clock) return false;
  return true;
}

function advance(clocks: Map<number, number>, { client, clock, length }: Range): boolean {
  const have = clocks.get(client) ?? 0;
  if (clock > have) return false;
  if (clock + length > have) clocks.set(client, clock + length);
  return true;
}
