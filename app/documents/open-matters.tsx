import { Link } from '@remix-run/react';
import { blockName } from '#shared/documents/block-name.rules.ts';
import type { OpenMatter } from '#shared/documents/freeze.rules.ts';

type Props = {
  positionId: string;
  readiness: { freeze: true } | { refused: string; open: readonly OpenMatter[] };
  /** The number the version would get. */
  next: number;
};

/** Whether the live text may be frozen and, where it may not, what is open, each with its place. */
export function OpenMatters({ positionId, readiness, next }: Props) {
  if ('freeze' in readiness) {
    return <p>The text is ready. Version {next} will never change, and the draft goes on.</p>;
  }
  if (readiness.refused !== 'not_ready')
    return <p>{REASONS[readiness.refused] ?? REASONS['other']}</p>;
  return (
    <>
      <p>These have to be settled in the draft first:</p>
      <ul>
        {readiness.open.map((matter, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each load
          <li key={place}>
            <Link to={`/positions/${positionId}/draft${placeOf(matter)}`}>
              {matterWords(matter)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function placeOf({ threadId, blockId }: OpenMatter): string {
  if (threadId) return `#thread-${threadId}`;
  return blockId ? `#block-${blockId}` : '';
}

const REASONS: Record<string, string> = {
  nothing_changed: 'Nothing has changed since the last version.',
  text_locked: 'A sign-off round is open, so the text is locked until it closes.',
  other: 'The text cannot be frozen as it stands. Tell whoever runs Concord.',
};

export function matterWords({ code, label }: OpenMatter): string {
  switch (code) {
    case 'no_text':
      return 'Nothing has been written yet';
    case 'no_ask':
      return 'There is no ask: say what government is asked to do';
    case 'empty_clause':
      return `Clause ${label} is empty: fill it or delete it`;
    case 'empty_ask':
      return `${label} is empty: fill it or delete it`;
    case 'empty_heading':
      return 'A heading is empty: fill it or delete it';
    case 'suggestion_open':
      return `${blockName(label)} has a suggestion in it: accept or reject it`;
    case 'brackets_open':
      return `${blockName(label)} still has brackets: settle on one wording`;
    case 'unresolved_thread':
      return `A comment on “${shortQuote(label ?? '')}” is not resolved`;
    case 'placeholder_left':
      return `${blockName(label)} still has a part to write, between ‹ and ›`;
    case 'repeated_id':
      return `${label ?? 'A paragraph'} was made twice at once: type anything in the draft and it is put right`;
  }
}

const QUOTE_SHOWN = 60;

function shortQuote(quote: string): string {
  return quote.length > QUOTE_SHOWN ? `${quote.slice(0, QUOTE_SHOWN).trimEnd()}…` : quote;
}
