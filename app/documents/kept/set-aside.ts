import type { SetAsideReason } from '#shared/documents/set-aside.rules.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';
import { keptTransaction } from './kept-database.ts';

/** What somebody wrote and the text did not take: kept until they say that it may go. */
export type SetAside = {
  id: string;
  person: string;
  document: string;
  reason: SetAsideReason;
  at: Date;
  /** What differs from the text as it was then. */
  blocks: BlockDifference[];
  /** The edits themselves, so that they can be put into the text later. */
  bytes: Uint8Array;
};

/** What is set aside of one person's document. Where the device keeps nothing, the window does. */
export class Shelf {
  readonly #of: { person: string; document: string };
  readonly #listeners = new Set<() => void>();
  #copies: readonly SetAside[] = [];

  constructor(of: { person: string; document: string }) {
    this.#of = of;
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  };

  get copies(): readonly SetAside[] {
    return this.#copies;
  }

  /** Finds what earlier windows set aside. */
  async look(): Promise<void> {
    const found = await keptTransaction(['setAside'], 'readonly', (store) =>
      store('setAside').rows(this.#of),
    ).catch(() => []);
    const here = new Set(this.#copies.map(({ id }) => id));
    const others = found.map(({ row }) => row).filter(({ id }) => !here.has(id));
    if (others.length > 0) this.#set([...this.#copies, ...others]);
  }

  /** Whether the device keeps it; if it does not, this window does. */
  async add(copy: Pick<SetAside, 'reason' | 'blocks' | 'bytes'>): Promise<boolean> {
    const whole = { ...this.#of, ...copy, id: crypto.randomUUID(), at: new Date() };
    this.#set([...this.#copies, whole]);
    return keptTransaction(['setAside'], 'readwrite', (store) => store('setAside').put(whole)).then(
      () => true,
      () => false,
    );
  }

  async dismiss(id: string): Promise<void> {
    this.#set(this.#copies.filter((copy) => copy.id !== id));
    await keptTransaction(['setAside'], 'readwrite', (store) => store('setAside').remove(id)).catch(
      () => undefined,
    );
  }

  #set(copies: readonly SetAside[]) {
    this.#copies = copies;
    for (const changed of this.#listeners) changed();
  }
}
