import type { StanceBlock } from '#shared/stances/stance.rules.ts';
import { MAX_ASKS, MAX_LINKS, MAX_OFFICES, type SofterLevel } from './cell.state.ts';

export type AskingRefusal =
  | 'text_locked'
  | 'stances_closed'
  | 'stance_block_unknown'
  | 'softer_wording_same'
  | 'softer_wording_gone'
  | 'link_to_itself'
  | 'too_many_links';

type Ruling = { record: true } | { refused: AskingRefusal };
type Draft = { locked: boolean; asks: readonly Pick<StanceBlock, 'blockId' | 'wordsHash'>[] };

/** A softer wording is of an ask in an open draft, and says something else. */
export function ruleOnSofterWording(
  { locked, asks }: Draft,
  written: { blockId: string; wordsHash: string },
): Ruling {
  if (locked) return { refused: 'text_locked' };
  const ask = asks.find(({ blockId }) => blockId === written.blockId);
  if (!ask) return { refused: 'stance_block_unknown' };
  if (ask.wordsHash === written.wordsHash) return { refused: 'softer_wording_same' };
  return { record: true };
}

type Wording = { blockId: string; level: SofterLevel; wordsHash: string; shared: boolean };

/** A stance is on a wording that is still the one that was read; an office sees the shared ones. */
export function ruleOnWordingStance(
  { locked, wordings }: { locked: boolean; wordings: readonly Wording[] },
  said: { blockId: string; level: SofterLevel; wordsHash: string; byCaseOfficer: boolean },
): Ruling {
  if (locked) return { refused: 'stances_closed' };
  const there = wordings.some(
    (wording) =>
      wording.blockId === said.blockId &&
      wording.level === said.level &&
      wording.wordsHash === said.wordsHash &&
      (wording.shared || said.byCaseOfficer),
  );
  return there ? { record: true } : { refused: 'softer_wording_gone' };
}

export function ruleOnMustHave({ locked, asks }: Draft, must: { blockId: string }): Ruling {
  if (locked) return { refused: 'stances_closed' };
  const known = asks.some(({ blockId }) => blockId === must.blockId);
  return known ? { record: true } : { refused: 'stance_block_unknown' };
}

export function ruleOnLink(
  { asks, links }: Pick<Draft, 'asks'> & { links: number },
  { blockId, needsBlockId }: { blockId: string; needsBlockId: string },
): Ruling {
  if (blockId === needsBlockId) return { refused: 'link_to_itself' };
  const known = (id: string) => asks.some((ask) => ask.blockId === id);
  if (!known(blockId) || !known(needsBlockId)) return { refused: 'stance_block_unknown' };
  return links >= MAX_LINKS ? { refused: 'too_many_links' } : { record: true };
}

/** Up to these sizes every coalition can be weighed while somebody waits. */
export function ruleOnSize(size: {
  offices: number;
  asks: number;
}): { explore: true } | { refused: 'explorer_too_many_offices' | 'explorer_too_many_asks' } {
  if (size.offices > MAX_OFFICES) return { refused: 'explorer_too_many_offices' };
  return size.asks > MAX_ASKS ? { refused: 'explorer_too_many_asks' } : { explore: true };
}
