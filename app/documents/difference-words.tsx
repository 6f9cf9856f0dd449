import type { Part } from '#shared/revisions/word-difference.rules.ts';

/** Words taken out and put in, as one text. */
export function DifferenceWords({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ op, text }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
    if (op === 'added') return <ins key={place}>{text}</ins>;
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
    if (op === 'removed') return <del key={place}>{text}</del>;
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
    return <span key={place}>{text}</span>;
  });
}
