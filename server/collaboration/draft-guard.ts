import type { DocumentJson } from '#shared/documents/document-json.ts';
import {
  authoredIn,
  type Change,
  changedBlocks,
  type DraftRefusal,
  isWithin,
  type Known,
  refusalOfChange,
  type Writer,
} from '#shared/suggestions/drafting.rules.ts';
import type { Proposal } from '#shared/suggestions/proposal.rules.ts';
import type { LiveText } from './live-text.ts';
import type { UpdateContent } from './update-content.ts';
import { WatchedText } from './watched-text.ts';

export type Judged<Edit> = { edit: Edit; refusal: DraftRefusal | null };
export type GuardNews = {
  /** Whether anything may be proposed in the text at all. */
  mayPropose: boolean;
  takenOutBy: ReadonlyMap<string, string>;
  strays: ReadonlySet<string>;
};
type JudgedEdit = { from: { writer: Writer; carrier: object }; update: UpdateContent };

/**
 * Holds everyone to what they may do with the words of one live text. Reads the text only while
 * something is proposed in it or somebody is there who may do no more than propose; otherwise an
 * edit passes unread.
 */
export class DraftGuard {
  readonly #text: LiveText;
  readonly #known = new Map<string, Known>();
  /** Who last had a hand in a suggestion that is no longer there. */
  readonly #takenOutBy = new Map<string, string>();
  /** Traces of suggestions that are no longer there, brought by edits that did not know. */
  readonly #strays = new Set<string>();
  #watched: WatchedText | null = null;
  /** Something in the text or on its way may be a proposal. */
  #alert = false;
  #changed = true;

  constructor(text: LiveText) {
    this.#text = text;
  }

  /** What was decided on before the text was opened: nobody writes on under it. */
  learnDecided(decided: readonly Proposal[]): void {
    for (const proposal of decided) {
      this.#known.set(proposal.id, { ...proposal, inserted: '', deleted: '', closed: true });
    }
  }

  /** Judges edits in their order, each against the text with those before it that stand. */
  judge<Edit extends JudgedEdit>(edits: readonly Edit[]): Judged<Edit>[] {
    this.#alert ||= edits.some(({ from, update }) => update.proposes || from.writer.suggestsOnly);
    if (!this.#alert) return edits.map((edit) => ({ edit, refusal: null }));
    const gaps = new Set(this.#text.waitingAmong(edits.map(({ update }) => update)));
    const standing: UpdateContent[] = [];
    const out = new Set<object>();
    return edits.map((edit) => {
      const { carrier, writer } = edit.from;
      const unclear = writer.suggestsOnly && (gaps.has(edit.update) || out.has(carrier));
      const refusal = unclear ? 'suggest_only' : this.#refusal(edit, standing);
      if (refusal) out.add(carrier);
      else standing.push(edit.update);
      return { edit, refusal };
    });
  }

  /** What others wrote elsewhere, or the server itself: true by having been stored. */
  take(update: UpdateContent): void {
    this.#alert ||= update.proposes;
    if (!this.#watched) return;
    const change = this.#applied(this.#watched, update);
    if (change) this.#note(change, null);
  }

  /** Nothing is known of the text any more but what it holds. */
  forget(): void {
    this.#watched?.close();
    this.#watched = null;
  }

  /** What has changed about the suggestions since this was last asked; null for nothing. */
  news(): GuardNews | null {
    if (!this.#changed) return null;
    this.#changed = false;
    const news = {
      mayPropose: this.#alert,
      takenOutBy: new Map(this.#takenOutBy),
      strays: new Set(this.#strays),
    };
    this.#takenOutBy.clear();
    this.#strays.clear();
    return news;
  }

  /** Stops reading a text in which nothing is proposed and nobody only proposes. */
  rest(suggesterPresent: boolean): void {
    if (suggesterPresent || !this.#watched) return;
    if (authoredIn(this.#watched.blocks).length > 0) return;
    this.forget();
    this.#alert = false;
  }

  #refusal(
    { from: { writer }, update }: JudgedEdit,
    standing: readonly UpdateContent[],
  ): DraftRefusal | null {
    const watched = this.#watch(standing);
    const change = watched && this.#applied(watched, update);
    if (!change) return writer.suggestsOnly ? 'suggest_only' : null;
    const refusal = refusalOfChange(change, writer, this.#known);
    if (refusal) this.forget();
    else this.#note(change, writer.person);
    return refusal;
  }

  /** Null where the text holds something Yjs fails on. */
  #watch(standing: readonly UpdateContent[]): WatchedText | null {
    if (this.#watched) return this.#watched;
    try {
      const watched = new WatchedText(this.#text.bytes);
      for (const { bytes } of standing) watched.apply(bytes);
      this.#watched = watched;
      this.#learn(watched.blocks);
    } catch {
      this.forget();
    }
    return this.#watched;
  }

  #applied(watched: WatchedText, { bytes, strikes }: UpdateContent): Change | null {
    const before = watched.blocks;
    try {
      watched.apply(bytes);
      return { before, after: watched.blocks, strikes };
    } catch {
      this.forget();
      return null;
    }
  }

  /** What stands in a text when it is first read is taken as it stands. */
  #learn(blocks: readonly DocumentJson[]) {
    for (const { id, ...rest } of authoredIn(blocks)) {
      if (!this.#known.has(id)) this.#known.set(id, { id, ...rest, closed: false });
    }
  }

  #note(change: Change, writer: string | null) {
    const touched = authoredIn(changedBlocks(change));
    const gone = this.#gone(change);
    if (touched.length + gone.length === 0) return;
    this.#changed = true;
    for (const { id } of touched) this.#noteWords(id, change.after, writer);
    for (const id of gone) {
      const known = this.#known.get(id);
      if (known && writer === null) known.closed = true;
      if (writer !== null) this.#takenOutBy.set(id, writer);
    }
  }

  #noteWords(id: string, after: readonly DocumentJson[], writer: string | null) {
    const now = authoredIn(after).find((each) => each.id === id);
    const known = this.#known.get(id);
    const isOthers = known !== undefined && writer !== null && known.person !== writer;
    if (isOthers && known.closed) this.#strays.add(id);
    if (!now || isOthers) return;
    this.#known.set(id, {
      ...now,
      inserted: longer(now.inserted, known?.inserted),
      deleted: longer(now.deleted, known?.deleted),
      closed: false,
    });
  }

  #gone({ before, after }: Change): string[] {
    const left = new Set(after);
    const candidates = authoredIn(before.filter((block) => !left.has(block)));
    if (candidates.length === 0) return [];
    const present = new Set(authoredIn(after).map(({ id }) => id));
    return candidates.flatMap(({ id }) => (present.has(id) ? [] : [id]));
  }
}

/** The most an author put into their proposal: undo may bring back what was taken out since. */
function longer(now: string, before = ''): string {
  return isWithin(now, before) ? before : now;
}
