import type { SetAsideReason } from '#shared/documents/set-aside.rules.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';
import { type KeptPlace, keptTransaction } from './kept-database.ts';

/** What somebody wrote and the text did not take: kept until they say that it may go. */
export type SetAside = KeptPlace & {
  id: string;
  reason: SetAsideReason;
  at: Date;
  /** What differs from the text as it was then. */
  blocks: BlockDifference[];
  /** The edits themselves, so that they can be put into the text later. */
  bytes: Uint8Array;
};

/** Everything this device keeps that this person wrote and no text took, the newest first. */
export async function copiesOf(person: string): Promise<SetAside[]> {
  const rows = await keptTransaction(['setAside'], 'readonly', (store) =>
    store('setAside').rows({ person }),
  ).catch(() => []);
  return rows.map(({ row }) => row).toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

export async function dismissCopy(id: string): Promise<void> {
  await keptTransaction(['setAside'], 'readwrite', (store) => store('setAside').remove(id)).catch(
    () => undefined,
  );
}

/** What is set aside of one person's document. Where the device keeps nothing, the window does. */
export class Shelf {
  readonly #of: KeptPlace;
  readonly #listeners = new Set<() => void>();
  #copies: readonly SetAside[] = [];

  constructor(of: KeptPlace) {
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
    const found = await copiesOf(this.#of.person);
    const here = new Set(this.#copies.map(({ id }) => id));
    const others = found.filter(
      ({ id, document }) => document === this.#of.document && !here.has(id),
    );
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
    await dismissCopy(id);
  }

  #set(copies: readonly SetAside[]) {
    this.#copies = copies;
    for (const changed of this.#listeners) changed();
  }
}
