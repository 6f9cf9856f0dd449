import { DELETING_MS, MUCH_CHARACTERS } from '#shared/revisions/much-deleted.rules.ts';

/** Somebody who may have deleted much, and the row of the log with which they began. */
export type Suspicion = { personId: string; since: number };

type Deleted = { at: number; seq: number; characters: number };
type Tally = { deleted: Deleted[]; changed: boolean };

/** What each person has lately taken out of one text, by number alone: whether it was much is seen later. */
export class DeletionTally {
  readonly #tallies = new Map<string, Tally>();

  note(personId: string, deleted: Deleted): void {
    if (deleted.characters === 0) return;
    const tally = this.#tallies.get(personId) ?? { deleted: [], changed: false };
    this.#tallies.set(personId, tally);
    tally.deleted.push(deleted);
    tally.changed = true;
  }

  /** Those worth a look for what they deleted since this was last asked. */
  suspicions(now: number): Suspicion[] {
    return [...this.#tallies].flatMap(([personId, tally]) => {
      tally.deleted = tally.deleted.filter(({ at }) => now - at <= DELETING_MS);
      const [first] = tally.deleted;
      if (!first) this.#tallies.delete(personId);
      const isNews = tally.changed;
      tally.changed = false;
      const characters = tally.deleted.reduce((sum, each) => sum + each.characters, 0);
      return first && isNews && characters >= MUCH_CHARACTERS
        ? [{ personId, since: first.seq }]
        : [];
    });
  }

  /** What they deleted has been dealt with. */
  forget(personId: string): void {
    this.#tallies.delete(personId);
  }
}
