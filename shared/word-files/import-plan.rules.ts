import { matchBlocks } from '#shared/documents/block-match.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { firstText } from '#shared/documents/first-text.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { blockProposalOf, broughtBlock, proposalOf } from '#shared/suggestions/proposal.rules.ts';
import { type Line, linesOf, shapeOf } from './line.rules.ts';
import { type LineEdit, lineEdits, type Proposing } from './line-import.rules.ts';

/** What bringing a file in does to a live text, block by block as the draft has them. */
export type ImportPlan = {
  /** `text` fills an empty draft; `changes` only ever proposes. */
  mode: 'text' | 'changes';
  edits: { block: string; lines: LineEdit[][] }[];
  /** New blocks, each after the block of that name; null: before all others. */
  added: { after: string | null; block: DocumentJson }[];
  /** Empty blocks that make way for the first text. */
  removed: string[];
  /** The block of the draft that says what a block of the file says, by the latter's name. */
  standsIn: Map<string, string>;
  counts: { changed: number; added: number; struck: number; same: number; moved: number };
};

/** Whether nobody has written anything but headings yet. */
export function isEmptyText(text: DocumentJson): boolean {
  return (text.content ?? []).every((block) => block.type === 'heading' || !saysAnything(block));
}

/** The headings a new position's page begins with. */
const FIRST_HEADINGS = new Set((firstText(String).content ?? []).map(plainText).filter(Boolean));

function saysAnything(block: DocumentJson): boolean {
  return plainText(block).trim() !== '';
}

/** Holds a file's text against the draft's. Nothing in the draft is overwritten, only struck. */
export function planImport(
  present: DocumentJson,
  file: DocumentJson,
  proposing: Proposing,
): ImportPlan {
  return isEmptyText(present) ? asText(present, file) : asChanges(present, file, proposing);
}

function asText(present: DocumentJson, file: DocumentJson): ImportPlan {
  const blocks = file.content ?? [];
  return {
    mode: 'text',
    edits: [],
    added: chained(null, blocks),
    removed: (present.content ?? []).filter(makesWay).map(idOf),
    standsIn: new Map(blocks.map((block) => [idOf(block), idOf(block)])),
    counts: { changed: 0, added: blocks.length, struck: 0, same: 0, moved: 0 },
  };
}

/** Room for words that is still empty, and the headings it came under. */
function makesWay(block: DocumentJson): boolean {
  return !saysAnything(block) || FIRST_HEADINGS.has(plainText(block));
}

/** Blocks one after another, the first of them after the block of that name. */
function chained(after: string | null, blocks: readonly DocumentJson[]): ImportPlan['added'] {
  return blocks.map((block, place) => {
    const before = blocks[place - 1];
    return { after: before ? idOf(before) : after, block };
  });
}

function asChanges(present: DocumentJson, file: DocumentJson, proposing: Proposing): ImportPlan {
  const here = present.content ?? [];
  const there = file.content ?? [];
  const matches = matchBlocks(here, there);
  const plan = emptyPlan();
  let after: string | null = null;
  for (const block of there) {
    const match = matches.get(block);
    after = match
      ? compared(plan, match, block, proposing)
      : addedTo(plan, after, block, proposing);
    if (after !== null) plan.standsIn.set(idOf(block), after);
  }
  const matched = new Set(matches.values());
  for (const block of here) if (!matched.has(block)) strike(plan, block, proposing);
  const places = there.flatMap((block) => here.indexOf(matches.get(block) ?? block));
  plan.counts.moved = movedIn(places.filter((place) => place >= 0));
  return plan;
}

function emptyPlan(): ImportPlan {
  const counts = { changed: 0, added: 0, struck: 0, same: 0, moved: 0 };
  return { mode: 'changes', edits: [], added: [], removed: [], standsIn: new Map(), counts };
}

/** How many stand before one they stood behind. */
function movedIn(places: readonly number[]): number {
  return places.filter((place, at) => places.slice(0, at).some((earlier) => earlier > place))
    .length;
}

/** A block both have: line by line where it is built alike, else struck with the other form below it. */
function compared(
  plan: ImportPlan,
  present: DocumentJson,
  file: DocumentJson,
  proposing: Proposing,
): string | null {
  const lines = shapeOf(present) === shapeOf(file) ? editsOf(present, file, proposing) : null;
  if (lines === null) {
    strike(plan, present, proposing);
    return addedTo(plan, idOf(present), { ...file, attrs: { ...file.attrs, id: null } }, proposing);
  }
  if (lines.some((edits) => edits.length > 0)) {
    plan.edits.push({ block: idOf(present), lines });
    plan.counts.changed += 1;
  } else plan.counts.same += 1;
  return idOf(present);
}

function editsOf(present: DocumentJson, file: DocumentJson, proposing: Proposing) {
  const there = linesOf(file);
  return linesOf(present).map((line, place) =>
    lineEdits(line, there[place] ?? EMPTY_LINE, proposing),
  );
}

const EMPTY_LINE: Line = { text: '', runs: [], place: 0 };

function addedTo(
  plan: ImportPlan,
  after: string | null,
  block: DocumentJson,
  { propose }: Proposing,
): string | null {
  if (!saysAnything(block)) return after;
  const id = block.attrs?.['id'] ?? propose().id;
  const whole = { ...block, attrs: { ...block.attrs, id } };
  const named = blockProposalOf(block) ? whole : broughtBlock(whole, propose());
  plan.added.push({ after, block: named });
  plan.counts.added += 1;
  return idOf(named);
}

/** Words of a block the file does not have. What somebody only proposes was not in it. */
function strike(plan: ImportPlan, block: DocumentJson, { propose }: Proposing): void {
  if (blockProposalOf(block) || !saysAnything(block)) return;
  const attrs = propose();
  const lines = linesOf(block).map(({ runs }) =>
    runs
      .filter(({ marks }) => !marks.some((mark) => proposalOf(mark)))
      .map(({ at, length }): LineEdit => ({ at, length, strike: { type: 'deletion', attrs } })),
  );
  if (lines.every((edits) => edits.length === 0)) return;
  plan.edits.push({ block: idOf(block), lines });
  plan.counts.struck += 1;
}

function idOf({ attrs }: DocumentJson): string {
  return String(attrs?.['id']);
}
