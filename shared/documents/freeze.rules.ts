import { alternativesOf } from '#shared/alternatives/alternative.rules.ts';
import { canonicalJson } from '#shared/hash.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import type { DocumentJson } from './document-json.ts';
import { type Block, blocksOf } from './document-text.rules.ts';
import { hasPlaceholder } from './template.rules.ts';

export type OpenMatter = {
  code:
    | 'no_text'
    | 'no_ask'
    | 'empty_clause'
    | 'empty_ask'
    | 'empty_heading'
    | 'placeholder_left'
    | 'repeated_id'
    | 'suggestion_open'
    | 'brackets_open'
    | 'unresolved_thread';
  /** The block it is about; null when it is about the whole. */
  blockId: string | null;
  label: string | null;
  /** The thread it is about, if it is about one. */
  threadId?: string;
};

/** A shared thread that is not resolved. Private ones never come here: they hold up nobody. */
export type OpenThread = { threadId: string; blockId: string; quote: string };

/** What a version is made of; two equal ones are the same version. */
export type Freezable = { title: string; addressees: readonly string[]; text: DocumentJson };

export type FreezeRuling =
  | { freeze: true }
  | { refused: 'text_locked' | 'not_ready' | 'nothing_changed'; open: OpenMatter[] };

/** Whether the live text may become a version, with all that stands in the way. */
export function ruleOnFreeze(
  live: Freezable,
  last: Freezable | null,
  { locked, threads }: { locked: boolean; threads: readonly OpenThread[] },
): FreezeRuling {
  if (locked) return { refused: 'text_locked', open: [] };
  const open = [...openMatters(live.text), ...threads.map(aboutThread)];
  if (open.length > 0) return { refused: 'not_ready', open };
  const same = last !== null && canonicalJson(live) === canonicalJson(last);
  return same ? { refused: 'nothing_changed', open: [] } : { freeze: true };
}

/** Everything in a text that has to be settled before it can be frozen. */
export function openMatters(text: DocumentJson): OpenMatter[] {
  const blocks = blocksOf(text);
  if (blocks.every(isEmpty)) return [{ code: 'no_text', blockId: null, label: null }];
  const matters: OpenMatter[] = blocks.flatMap((block, place) => {
    const code = isEmpty(block) ? EMPTY[block.kind] : undefined;
    const repeated = !block.id || blocks.findIndex(({ id }) => id === block.id) < place;
    return [
      ...(code ? [about(block, code)] : []),
      ...(hasPlaceholder(block.text) ? [about(block, 'placeholder_left')] : []),
      ...(repeated ? [about(block, 'repeated_id')] : []),
    ];
  });
  matters.push(
    ...places(suggestionsOf(text), 'suggestion_open'),
    ...places(alternativesOf(text), 'brackets_open'),
  );
  const asks = blocks.some(({ kind }) => kind === 'ask');
  return asks ? matters : [...matters, { code: 'no_ask', blockId: null, label: null }];
}

const EMPTY: Partial<Record<Block['kind'], OpenMatter['code']>> = {
  clause: 'empty_clause',
  ask: 'empty_ask',
  heading: 'empty_heading',
};

/** Marks of lists and tables alone say nothing. */
function isEmpty({ text }: Block): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(/^\s*\d+\. /gm, ''));
}

function about({ id, label }: Block, code: OpenMatter['code']): OpenMatter {
  return { code, blockId: id || null, label };
}

type Placed = { blockId: string; blockLabel: string | null };

/** Each block once, whatever stands open in it. */
function places(open: readonly Placed[], code: OpenMatter['code']): OpenMatter[] {
  const byBlock = new Map(open.map(({ blockId, blockLabel }) => [blockId, blockLabel]));
  return [...byBlock].map(([blockId, label]) => ({ code, blockId: blockId || null, label }));
}

function aboutThread({ threadId, blockId, quote }: OpenThread): OpenMatter {
  return { code: 'unresolved_thread', blockId, label: quote, threadId };
}
