import type { ItemKind } from '#shared/meetings/agenda.rules.ts';

export const KIND_WORDS: Record<ItemKind, string> = {
  round: 'Open round',
  drafting: 'Being written',
  ask: 'Overdue ask',
  commitment: 'Commitment due or at risk',
  sounding: 'Open sounding',
  own: 'Secretariat’s item',
};
