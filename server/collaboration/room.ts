import * as Y from 'yjs';
import type { LogNews } from '#db/documents/document-log.reads.ts';
import type { DraftRefusal } from '#shared/suggestions/drafting.rules.ts';
import { DeletionTally } from './deletion-tally.ts';
import type { DocumentConnection } from './document-connection.ts';
import { DraftGuard } from './draft-guard.ts';
import { CLOSE, type CloseReason } from './limits.ts';
import { LiveText, merged, packedIfReadable } from './live-text.ts';
import { PresenceBoard } from './presence-board.ts';
import { readUpdate, type UpdateContent } from './update-content.ts';
import { syncStatus, update } from './wire.ts';

export type Edit = { from: DocumentConnection; update: UpdateContent };

/** Edits on their way into the log; `novel` are those that add something. */
export type Batch = {
  room: Room;
  edits: readonly Edit[];
  novel: readonly Edit[];
  turnedAway: ReadonlyMap<Edit, DraftRefusal>;
};

/** A log this long is packed before it is sent to anybody. */
const LONG_LOG_ROWS = 50;

/** So many edits in one batch are a crowd, and its next edits are worth this wait. */
const CROWD = 5;
export const CROWD_WAIT_MS = 2;

/** One open document: its text as the log holds it, and whoever is in it. */
export class Room {
  readonly documentId: string;
  readonly connections = new Set<DocumentConnection>();
  readonly presence = new PresenceBoard(this.connections);
  readonly text = new LiveText();
  readonly guard = new DraftGuard(this.text);
  readonly deletions = new DeletionTally();
  /** Rows in the log since its last compaction, as far as known. */
  rows = 0;
  /** Everything in the log up to here is in the text; so are the own rows beyond. */
  pulledTo = -1;
  ownRows: number[] = [];
  flushing = false;
  /** After a failure: the log alone knows what is true, so the room is left and made anew. */
  broken = false;
  #queue: Edit[] = [];
  #crowd = { size: 0, until: 0 };

  constructor(documentId: string) {
    this.documentId = documentId;
  }

  get isBusy(): boolean {
    return this.flushing || this.#queue.length > 0;
  }

  /**
   * Whether the next batch may go. Where many write as fast as they are answered, those just
   * answered are waited for a moment: one batch of all costs half of two by turns.
   */
  get isReady(): boolean {
    const { size, until } = this.#crowd;
    return !this.flushing && (this.#queue.length >= size || performance.now() >= until);
  }

  add(edit: Edit): void {
    this.#queue.push(edit);
  }

  /** What is to be appended now. Until it is settled nothing else is taken. */
  takeBatch(): Batch {
    this.flushing = true;
    const queued = this.#withoutChoking(this.#queue);
    this.#queue = [];
    const unknown = queued.filter((edit) => !this.text.holds(edit.update));
    const refused = new Map<Edit, DraftRefusal>();
    for (const { edit, refusal } of this.guard.judge(unknown)) {
      if (refusal) refused.set(edit, refusal);
    }
    for (const [edit, refusal] of refused) this.#turnAway(edit, refusal);
    const stands = (edit: Edit) => !refused.has(edit);
    return {
      room: this,
      edits: queued.filter(stands),
      novel: unknown.filter(stands),
      turnedAway: refused,
    };
  }

  /** Nothing of it is stored or shown to anybody. */
  #turnAway({ from, update }: Edit, refusal: DraftRefusal) {
    this.#answer(from, update, false);
    from.carrier.close(REFUSED[refusal]);
  }

  /** The batch is in the log: now, and not before, others see it and its authors are told. */
  settle({ edits, novel }: Batch, seqs: readonly number[]): void {
    this.flushing = false;
    this.ownRows.push(...seqs);
    this.rows += seqs.length;
    for (const [nth, edit] of novel.entries()) this.#add(edit, seqs[nth] ?? 0);
    this.#broadcast(novel);
    for (const { from, update } of edits) this.#answer(from, update, true);
    this.guard.rest([...this.connections].some(({ writer }) => writer.suggestsOnly));
    const size = edits.length < CROWD ? 0 : edits.length + this.#queue.length;
    this.#crowd = { size, until: performance.now() + CROWD_WAIT_MS };
  }

  #add({ from, update }: Edit, seq: number) {
    const characters = this.text.deletedBy(update);
    this.deletions.note(from.personId, { at: performance.now(), seq, characters });
    this.text.add(update);
  }

  /** Nothing new was stored, as the text is locked or gone. */
  refuse({ edits, novel }: Batch): void {
    this.flushing = false;
    this.guard.forget();
    for (const edit of edits) this.#answer(edit.from, edit.update, !novel.includes(edit));
  }

  /** Whether something was stored is unknown: everyone connects anew and sends what is missing. */
  fail(): void {
    this.broken = true;
    this.flushing = false;
    this.#queue = [];
    this.presence.close();
    this.guard.forget();
    for (const { carrier } of this.connections) carrier.close(CLOSE.storage);
  }

  /** Takes in what the log holds beyond this text. */
  receive({ rows, snapshot }: LogNews): void {
    const parts = [...(snapshot ? [snapshot.bytes] : []), ...rows.map(({ bytes }) => bytes)];
    const contents = joined(parts).map(readUpdate);
    const vector = this.connections.size > 0 ? this.text.stateVector : null;
    const news = contents.filter((content) => !this.text.holds(content));
    for (const content of news) {
      this.text.add(content);
      this.guard.take(content);
    }
    if (news.length > 0 && vector) {
      const bytes = Y.diffUpdate(merged(news.map(({ bytes }) => bytes)), vector);
      this.#send(bytes, undefined);
    }
    this.rows += rows.length;
    this.advanceTo(Math.max(snapshot?.upTo ?? -1, rows.at(-1)?.seq ?? -1));
  }

  /** Everything in the log up to here is known to be in the text. */
  advanceTo(seq: number): void {
    this.pulledTo = Math.max(this.pulledTo, seq);
    this.ownRows = this.ownRows.filter((own) => own > this.pulledTo);
  }

  #withoutChoking(edits: readonly Edit[]): readonly Edit[] {
    if (!this.text.wouldChokeOn(edits.map(({ update }) => update))) return edits;
    const choking = new Set(
      edits.filter(({ update }) => this.text.wouldWait(update)).map(({ from }) => from.carrier),
    );
    for (const carrier of choking) carrier.close(CLOSE.gaps);
    return edits.filter(({ from }) => !choking.has(from.carrier));
  }

  #broadcast(novel: readonly Edit[]) {
    if (novel.length === 0) return;
    const bytes = merged(novel.map((edit) => edit.update.bytes));
    const authors = new Set(novel.map(({ from }) => from));
    this.#send(bytes, authors.size === 1 ? novel[0]?.from : undefined);
  }

  /** The same bytes to everyone but a lone author; made into a frame once for each name in use. */
  #send(bytes: Uint8Array, author: DocumentConnection | undefined) {
    const frames = new Map<string, Uint8Array>();
    for (const reader of this.connections) {
      if (reader === author || !reader.asked) continue;
      const frame = frames.get(reader.key) ?? update(reader.key, bytes);
      frames.set(reader.key, frame);
      reader.send(frame);
    }
  }

  #answer(from: DocumentConnection, { bytes }: UpdateContent, kept: boolean) {
    from.send(syncStatus(from.key, kept));
    from.carrier.settled(bytes.length);
  }
}

const REFUSED: Record<DraftRefusal, CloseReason> = {
  suggest_only: CLOSE.suggestOnly,
  not_the_author: CLOSE.notTheAuthor,
};

/** Many parts as one, if Yjs can read them all. */
function joined(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const whole = parts.length > LONG_LOG_ROWS ? packedIfReadable(parts) : null;
  return whole ? [whole] : parts;
}
