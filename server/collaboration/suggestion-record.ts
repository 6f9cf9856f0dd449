import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { editLiveText } from '#server/documents/edit-live-text.ts';
import { recordSuggestionsOfLog } from '#server/suggestions/record-suggestions.ts';
import { takeMarksOff } from '#shared/suggestions/settled-live-text.rules.ts';
import type { GuardNews } from './draft-guard.ts';
import type { Room } from './room.ts';

type Options = {
  db: Kysely<Database>;
  onError: (event: string, error: unknown) => void;
};

/** Keeps the record of suggestions after the texts people write in. Each text once when it is opened. */
export class SuggestionRecord {
  readonly #options: Options;
  #following: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** One text after the other, and one round after the other. */
  follow(rooms: readonly Room[]): Promise<void> {
    this.#following = this.#following.then(() => this.#followAll(rooms));
    return this.#following;
  }

  async #followAll(rooms: readonly Room[]): Promise<void> {
    for (const room of rooms) {
      const news = room.broken ? null : room.guard.news();
      if (news) await this.#followOne(room.documentId, news);
    }
  }

  async #followOne(documentId: string, news: GuardNews): Promise<void> {
    const { db, onError } = this.#options;
    const { mayPropose, takenOutBy, strays } = news;
    const whoChanged = (id: string) => takenOutBy.get(id) ?? null;
    const about = { documentId, mayPropose, whoChanged, at: new Date() };
    try {
      const decided = await recordSuggestionsOfLog(db, about);
      await this.#takeOff(documentId, new Set([...decided, ...strays]));
    } catch (error) {
      onError('collaboration.suggestions', error);
    }
  }

  /** Marks of what was decided on or taken back are no one's proposal any more; the words stay. */
  async #takeOff(documentId: string, ids: ReadonlySet<string>): Promise<void> {
    if (ids.size === 0) return;
    const by = { documentId, personId: null, sessionId: null };
    await this.#options.db
      .transaction()
      .execute((trx) => editLiveText(trx, by, (doc) => takeMarksOff(doc, ids)));
  }
}
