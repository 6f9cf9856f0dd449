import type { Editor } from '@tiptap/core';
import { AgreedSource } from '#app/documents/agreed-source.tsx';
import { DifferenceWords } from '#app/documents/difference-words.tsx';
import { goToBlock } from '#app/documents/editor/go-to-block.ts';
import type { Departure } from '#shared/documents/agreed-wording.rules.ts';
import { blockName } from '#shared/documents/block-name.rules.ts';
import { wordDifference } from '#shared/revisions/word-difference.rules.ts';
import type { FoundPassage } from './found-passages.tsx';
import { restoreWords } from './insert-passage.ts';

type Props = { departed: readonly Departure<FoundPassage>[]; editor: Editor; writable: boolean };

/** Where the draft no longer says what was signed, with the difference and the way back. */
export function Departures({ departed, editor, writable }: Props) {
  if (departed.length === 0) return null;
  return (
    <ul className="departures">
      {departed.map(({ blockId, label, text, passage }) => (
        <li key={blockId}>
          <p>
            <button
              type="button"
              className="plain-button"
              onClick={() => goToBlock(editor, blockId)}
            >
              {blockName(label)}
            </button>{' '}
            departs from what was signed.
          </p>
          <AgreedSource passage={passage} />
          <details>
            <summary>What differs</summary>
            <p className="departure__words">
              <DifferenceWords parts={wordDifference(passage.text, text)} />
            </p>
          </details>
          {writable && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => restoreWords(editor, blockId, passage)}
            >
              Use the signed words again
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
