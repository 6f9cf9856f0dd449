import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Block, blocksOf } from '#shared/documents/document-text.rules.ts';

const KINDS = ['original', 'proposed', 'delete'] as const;
export type WordingKind = (typeof KINDS)[number];

/** One wording of a passage, and who put it there. Of the original, who made the brackets. */
export type Wording = {
  id: string;
  kind: WordingKind;
  person: string | null;
  office: string | null;
  text: string;
};

/** A passage that is not agreed: its wordings in the order in which they stand in the text. */
export type Alternative = {
  id: string;
  blockId: string;
  /** Of the block it stands in: "2", "Ask 1", or null where nothing is numbered. */
  blockLabel: string | null;
  wordings: Wording[];
};

/** A wording as it stood when the passage was settled, with the offices behind it then. */
export type SettledWording = Wording & { backers: string[]; chosen: boolean };

export type WordingMark = Omit<Wording, 'text'> & { alternative: string };

/** Words under one wording's mark, in one line of one block. A wording may be of several. */
export type WordingRun = {
  mark: WordingMark;
  words: string;
  block: Pick<Block, 'id' | 'label'>;
  line: number;
};

/** Every passage in brackets, in the order of the text. */
export function alternativesOf(text: DocumentJson): Alternative[] {
  const made = alternativesFrom(blocksOf(text).flatMap(runsOf));
  return made.map((alternative) => ({
    ...alternative,
    wordings: alternative.wordings.map(({ id, kind, person, office, text: words }) => ({
      id,
      kind,
      person,
      office,
      text: words,
    })),
  }));
}

type Made<Run> = Omit<Alternative, 'wordings'> & { wordings: (Wording & { runs: Run[] })[] };

/** Puts runs together: whatever carries the same ids belongs together, wherever editing has taken it. */
export function alternativesFrom<Run extends WordingRun>(runs: readonly Run[]): Made<Run>[] {
  const byAlternative = Map.groupBy(runs, ({ mark }) => mark.alternative);
  return [...byAlternative].map(([id, own]) => ({
    id,
    blockId: own[0]?.block.id ?? '',
    blockLabel: own[0]?.block.label ?? null,
    wordings: [...Map.groupBy(own, ({ mark }) => mark.id).values()].flatMap(wordingOf),
  }));
}

function wordingOf<Run extends WordingRun>(runs: Run[]): (Wording & { runs: Run[] })[] {
  const [first] = runs;
  if (!first) return [];
  const { alternative: _, ...mark } = first.mark;
  return [{ ...mark, text: wordsOf(runs), runs }];
}

function wordsOf(runs: readonly WordingRun[]): string {
  return runs.reduce((said, { words, line, block }, place) => {
    const before = runs[place - 1];
    const below = before && (before.line !== line || before.block.id !== block.id);
    return `${said}${below ? '\n' : ''}${words}`;
  }, '');
}

function runsOf({ node, ...block }: Block): WordingRun[] {
  const found: WordingRun[] = [];
  let line = 0;
  const walk = (inner: DocumentJson) => {
    const mark = wordingMarkOf(inner);
    if (mark) found.push({ mark, words: inner.text ?? '', block, line });
    if (inner.text === undefined) line += 1;
    for (const child of inner.content ?? []) walk(child);
  };
  walk(node);
  return found;
}

export function wordingMarkOf(node: DocumentJson): WordingMark | null {
  const mark = node.marks?.find(({ type }) => type === 'wording');
  return mark ? readWordingMark(mark.attrs ?? {}) : null;
}

/** A mark as other programs may have written it; null where it names no wording. */
export function readWordingMark(attrs: Record<string, unknown>): WordingMark | null {
  const { alternative, id, person, office } = attrs;
  const kind = KINDS.find((each) => each === attrs['kind']);
  if (typeof alternative !== 'string' || typeof id !== 'string' || !kind) return null;
  return { alternative, id, kind, person: textOrNull(person), office: textOrNull(office) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
