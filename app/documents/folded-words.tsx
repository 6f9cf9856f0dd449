import { type FoldedPart, foldUnchanged } from '#shared/revisions/fold.rules.ts';
import type { Part } from '#shared/revisions/word-difference.rules.ts';
import { DifferenceWords } from './difference-words.tsx';

/** The difference with its surroundings; how much is left out stands where it is left out. */
export function FoldedWords({ parts }: { parts: readonly Part[] }) {
  return foldUnchanged(parts).map((part, place) =>
    part.op === 'folded' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
      <span className="difference__folded" key={place}>
        {` … ${part.words} words unchanged … `}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
      <DifferenceWords key={place} parts={[part]} />
    ),
  );
}

/** The whole block, where some of it was folded away. */
export function InFull({ parts }: { parts: readonly Part[] }) {
  const isFolded = ({ op }: FoldedPart) => op === 'folded';
  if (!foldUnchanged(parts).some(isFolded)) return null;
  return (
    <details className="difference__full">
      <summary>In full</summary>
      <p className="difference__words">
        <DifferenceWords parts={parts} />
      </p>
    </details>
  );
}
