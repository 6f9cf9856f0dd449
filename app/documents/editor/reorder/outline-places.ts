import { shownIn } from '#app/documents/outline.tsx';
import type { OutlineItem } from '#shared/documents/outline.rules.ts';

/**
 * The place among all blocks that a block gets which is put before the nth item of the outline;
 * after all of them where there is no nth. Blocks the outline does not show stay where they are.
 */
export function placeBefore(items: readonly OutlineItem[], id: string, nth: number): number {
  const from = items.findIndex((item) => item.id === id);
  const shown = shownIn(items);
  const next = shown[nth];
  const before = next ? items.indexOf(next) : items.length;
  return from < before ? before - 1 : before;
}

/** Where an item goes by one step up or down the outline; null at its end. */
export function placeBeside(
  items: readonly OutlineItem[],
  id: string,
  by: 'up' | 'down',
): number | null {
  const shown = shownIn(items);
  const at = shown.findIndex((item) => item.id === id);
  const nth = by === 'up' ? at - 1 : at + 2;
  return at < 0 || nth < 0 || nth > shown.length ? null : placeBefore(items, id, nth);
}

/** "Clause 4", "Ask 2", "Heading “Background”": what a move is told by. */
export function nameOf({ kind, label, text }: OutlineItem): string {
  if (kind === 'ask' && label) return label;
  return kind === 'clause' ? `Clause ${label}` : `Heading “${text.slice(0, 40)}”`;
}
