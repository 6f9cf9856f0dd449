import * as Y from 'yjs';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';

/**
 * What has become of the edits that the server has not acknowledged. `nothing`: there are none.
 * `writing`: the device has yet to say that it keeps them. `device`: it has. `window`: it does not,
 * and closing the page would lose them.
 */
export type Keeping = 'nothing' | 'writing' | 'device' | 'window';

/** Without a key it is kept in this window only. */
export type UnsentEdit = { key: number | null; schemaVersion: number; bytes: Uint8Array };

/** Where unsent edits outlast their window. Everything may reject, as where a browser keeps nothing. */
export type UnsentPlace = {
  /** Resolves with a key once it is kept for good. */
  keep: (bytes: Uint8Array) => Promise<number>;
  /** What windows that have gone left behind; each edit is given out once. */
  takeOver: () => Promise<UnsentEdit[]>;
  drop: (keys: readonly number[]) => Promise<void>;
  leave: () => void;
};

/** What is acknowledged within this time never touches the disk. */
const GRACE_MS = 250;
/** As much as fits in one message to the server, with room to spare. */
const UNSENT_BYTES = 1024 * 1024;

/** The edits of one window that the server has yet to acknowledge, and those taken over from others. */
export class UnsentEdits {
  readonly #place: UnsentPlace | null;
  readonly #listeners = new Set<() => void>();
  #fresh: Uint8Array[] = [];
  #kept: UnsentEdit[] = [];
  #returning: UnsentEdit[] = [];
  #writing: Promise<void> = Promise.resolve();
  #writes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with each acknowledgement: a write that began before is of no use any more. */
  #round = 0;

  constructor(place: UnsentPlace | null) {
    this.#place = place;
  }

  get keeping(): Keeping {
    if (this.#kept.some(({ key }) => key === null)) return 'window';
    if (this.#fresh.length > 0 || this.#writes > 0) return this.#place ? 'writing' : 'window';
    return this.#kept.length > 0 ? 'device' : 'nothing';
  }

  /** Whether this browser keeps anything at all, as far as has been tried. */
  get lasts(): boolean {
    return this.#place !== null && this.keeping !== 'window';
  }

  /** Every edit that the server has not acknowledged. */
  get all(): readonly { bytes: Uint8Array }[] {
    const fresh = this.#fresh.map((bytes) => ({ bytes }));
    return [...this.#returning, ...this.#kept, ...fresh];
  }

  /** Edits that wait to be brought into the text or set aside. */
  get returning(): readonly UnsentEdit[] {
    return this.#returning;
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  };

  /** Something was written here. */
  written(update: Uint8Array): void {
    this.#fresh.push(update);
    this.#timer ??= setTimeout(() => void this.flush(), GRACE_MS);
    this.#tell();
  }

  /** Everything written here and brought back is on the server. */
  acknowledged(): void {
    if (this.keeping === 'nothing') return;
    this.#round += 1;
    this.#fresh = [];
    this.#drop(this.#kept);
    this.#kept = [];
    this.#tell();
  }

  /** Hands what is fresh to the device now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#fresh.length === 0) return this.#writing;
    const bytes = Y.mergeUpdates(this.#fresh);
    this.#fresh = [];
    this.#writes += 1;
    const round = this.#round;
    const kept = this.#keep(bytes).then((edit) => {
      this.#writes -= 1;
      if (round === this.#round) this.#kept.push(edit);
      else this.#drop([edit]);
      this.#tell();
    });
    this.#writing = Promise.all([this.#writing, kept]).then(() => undefined);
    return this.#writing;
  }

  /** Adds what windows that have gone left behind to what waits to be brought back. */
  async takeOver(): Promise<void> {
    const found = await this.#place?.takeOver().catch(() => []);
    this.#returning.push(...(found ?? []));
  }

  /** What this window wrote was refused: it waits again, for another decision. */
  async giveBack(): Promise<void> {
    await this.flush();
    this.#round += 1;
    this.#returning.push(...this.#kept);
    this.#kept = [];
    this.#tell();
  }

  /** Their author says that they may go. */
  async discard(): Promise<void> {
    await this.giveBack();
    this.wasSetAside();
  }

  /** What waited is in the text again, and unsent like everything else written here. */
  broughtBack(): void {
    this.#kept.push(...this.#returning);
    this.#returning = [];
    this.#tell();
  }

  /** What waited is kept in another way. */
  wasSetAside(): void {
    this.#drop(this.#returning);
    this.#returning = [];
    this.#tell();
  }

  /** The window goes; what is unsent stays on the device. */
  async leave(): Promise<void> {
    await this.flush();
    this.#place?.leave();
  }

  async #keep(bytes: Uint8Array): Promise<UnsentEdit> {
    const size = this.#kept.reduce((sum, edit) => sum + edit.bytes.length, bytes.length);
    const keep = size > UNSENT_BYTES ? null : this.#place?.keep(bytes);
    const key = keep ? await keep.catch(() => null) : null;
    return { key, schemaVersion: SCHEMA_VERSION, bytes };
  }

  #drop(edits: readonly UnsentEdit[]) {
    const keys = edits.flatMap(({ key }) => key ?? []);
    // What is dropped twice, or not at all, is at worst sent once more: the text stays the same.
    if (keys.length > 0) this.#place?.drop(keys).catch(() => undefined);
  }

  #tell() {
    for (const changed of this.#listeners) changed();
  }
}
