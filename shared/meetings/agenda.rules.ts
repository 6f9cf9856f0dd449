export const ITEM_KINDS = ['round', 'drafting', 'ask', 'commitment', 'sounding', 'own'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `key` names it within its agenda; `subjectId` is a position or a sounding, null for an own item. */
export type AgendaItem = {
  key: string;
  kind: ItemKind;
  subjectId: string | null;
  words: string;
};

/** Something that could stand on an agenda, and the offices it is open to. */
export type Offer = AgendaItem & { openTo: readonly string[] };

/** Whether everybody invited may know of it: else its very title would tell some of them. */
export function openToAll(invited: readonly string[], openTo: readonly string[]): boolean {
  return invited.every((officeId) => openTo.includes(officeId));
}

/** What is offered for a meeting, and how many items are left out, of which only the number is told. */
export function offersFor(invited: readonly string[], offers: readonly Offer[]) {
  const items = offers.filter(({ openTo }) => openToAll(invited, openTo));
  return {
    items: items.map(({ key, kind, subjectId, words }) => ({ key, kind, subjectId, words })),
    notOpen: offers.length - items.length,
  };
}

/** "1 item not open to all", never which. */
export function notOpenWords(count: number): string {
  return `${count} ${count === 1 ? 'item' : 'items'} not open to all`;
}

export const ARRANGEMENTS = ['up', 'down', 'out'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The agenda with one item a place further up or down, or taken out. */
export function arranged(
  items: readonly AgendaItem[],
  key: string,
  how: Arrangement,
): AgendaItem[] {
  const at = items.findIndex((item) => item.key === key);
  const item = items[at];
  if (!item) return [...items];
  const rest = items.filter((other) => other !== item);
  if (how === 'out') return rest;
  const to = Math.max(0, how === 'up' ? at - 1 : at + 1);
  return rest.toSpliced(to, 0, item);
}
