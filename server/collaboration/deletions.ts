import type { Range } from './update-content.ts';

type Span = { start: number; end: number };

/** Everything that was deleted from a text, as ranges by author. */
export class Deletions {
  readonly #spans = new Map<number, Span[]>();

  has({ client, clock, length }: Range): boolean {
    const spans = this.#spans.get(client);
    if (!spans) return false;
    const span = spans[firstEndingAfter(spans, clock)];
    return span !== undefined && span.start <= clock && span.end >= clock + length;
  }

  /** How much of this has not been deleted yet. */
  lacking({ client, clock, length }: Range): number {
    const spans = this.#spans.get(client) ?? [];
    const end = clock + length;
    let lacking = length;
    let at = firstEndingAfter(spans, clock);
    for (let span = spans[at]; span && span.start < end; span = spans[at]) {
      lacking -= Math.min(span.end, end) - Math.max(span.start, clock);
      at += 1;
    }
    return lacking;
  }

  add({ client, clock, length }: Range): void {
    const spans = this.#spans.get(client);
    const added = { start: clock, end: clock + length };
    if (!spans) {
      this.#spans.set(client, [added]);
      return;
    }
    const from = firstEndingAfter(spans, clock - 1);
    let to = from;
    for (let span = spans[to]; span && span.start <= added.end; span = spans[to]) {
      added.start = Math.min(added.start, span.start);
      added.end = Math.max(added.end, span.end);
      to += 1;
    }
    spans.splice(from, to - from, added);
  }
}

/** Spans are in order and apart: the first whose end lies beyond `clock`. */
function firstEndingAfter(spans: readonly Span[], clock: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
