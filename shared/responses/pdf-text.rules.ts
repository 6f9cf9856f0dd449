/** Some words of a page as a PDF places them; `x` and `y` in points from the lower left corner. */
export type PlacedWords = {
  words: string;
  x: number;
  y: number;
  width: number;
  endsLine: boolean;
};

type Line = { words: string; y: number; end: number };

/** A line that ends this near the longest one went on only because there was no more room. */
const FULL_LINE = 0.85;
/** A gap this much wider than the usual one begins a paragraph. */
const WIDE_GAP = 1.25;

/**
 * The text of a page as somebody would type it: lines that were broken for want of room are joined,
 * addresses keep their lines, and paragraphs stand apart. A PDF says none of that, only where its
 * words stand.
 */
export function pdfText(placed: readonly PlacedWords[]): string {
  const lines = linesOf(placed);
  const longest = Math.max(...lines.map(({ end }) => end));
  const gaps = lines.slice(1).map(({ y }, at) => (lines[at]?.y ?? y) - y);
  const usual = usualGap(gaps);
  return lines
    .map(({ words }, at) => {
      const before = lines[at - 1];
      if (!before) return words;
      const gap = gaps[at - 1] ?? 0;
      const apart = gap < 0 || gap > usual * WIDE_GAP;
      return `${apart ? '\n\n' : before.end >= longest * FULL_LINE ? ' ' : '\n'}${words}`;
    })
    .join('');
}

function linesOf(placed: readonly PlacedWords[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const { words, x, y, width, endsLine } of placed) {
    if (words.trim() !== '') {
      open ??= { words: '', y, end: 0 };
      open.end = x + width;
    }
    if (open) open.words += words;
    if (endsLine && open) {
      lines.push(open);
      open = undefined;
    }
  }
  if (open) lines.push(open);
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() }));
}

/** The median of the gaps downwards: most lines of a letter follow another of their paragraph. */
function usualGap(gaps: readonly number[]): number {
  const down = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b);
  return down[Math.floor((down.length - 1) / 2)] ?? 0;
}
