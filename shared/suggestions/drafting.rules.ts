import type { DocumentJson } from '#shared/documents/document-json.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { canonicalJson } from '#shared/hash.ts';
import { marksOn } from './atom-proposal.rules.ts';
import { authorIn, blockProposalOf, type Proposal, proposalOf } from './proposal.rules.ts';
import { blockWithoutProposalsOf } from './without-proposals.rules.ts';

/** Whoever changes a live text, as the server knows them. */
export type Writer = {
  person: string;
  /** The offices they may write for; null is the secretariat. */
  offices: readonly (string | null)[];
  suggestsOnly: boolean;
};

/** What is known of a proposal or a wording: whose it is, and the most its author put into it and struck. */
export type Known = Authored & {
  /** Was decided on, or taken out by the server: late edits of others may bring traces of it. */
  closed: boolean;
};

/** The top-level blocks of a text before and after a change; a block it left alone is the same object. */
export type Change = {
  before: readonly DocumentJson[];
  after: readonly DocumentJson[];
  /** The ids under which it strikes words itself. Words others typed may come to lie under a strike too. */
  strikes: ReadonlySet<string>;
};

export type DraftRefusal = 'suggest_only' | 'not_the_author';

/** Why this change may not be made by this writer; null when it may. */
export function refusalOfChange(
  change: Change,
  writer: Writer,
  known: ReadonlyMap<string, Known>,
): DraftRefusal | null {
  if (writer.suggestsOnly && changesTheText(change, writer.person)) return 'suggest_only';
  const stood = authoredIn(change.before.filter(isMissingIn(change.after)));
  if (writer.suggestsOnly && writesOn(change, { writer, known, stood })) return 'suggest_only';
  const forged = authoredIn(changedBlocks(change)).some(
    (each) => isForged(each, { writer, known, strikes: change.strikes }) && !stands(each, stood),
  );
  return forged ? 'not_the_author' : null;
}

/** Whether the text differs by more than what this person proposes. */
function changesTheText({ before, after }: Omit<Change, 'strikes'>, person: string): boolean {
  const one = before.flatMap((block) => canonicalWithout(block, person) ?? []);
  const other = after.flatMap((block) => canonicalWithout(block, person) ?? []);
  return one.length !== other.length || one.some((block, place) => block !== other[place]);
}

/** Blocks are asked for again with every change, and nearly all of them are the same. */
const canonical = new WeakMap<DocumentJson, { person: string; text: string | null }>();

function canonicalWithout(block: DocumentJson, person: string): string | null {
  const known = canonical.get(block);
  if (known?.person === person) return known.text;
  const left = blockWithoutProposalsOf(block, person);
  const text = left && canonicalJson(left);
  canonical.set(block, { person, text });
  return text;
}

type WritingOn = { writer: Writer; known: ReadonlyMap<string, Known>; stood: readonly Authored[] };

/** Whether words come in under a suggestion of the writer's own that was decided on: nobody decided on them. */
function writesOn(change: Change, { writer, known, stood }: WritingOn): boolean {
  return authoredIn(changedBlocks(change)).some(
    (each) =>
      each.person === writer.person && known.get(each.id)?.closed === true && !stands(each, stood),
  );
}

type Judging = {
  writer: Writer;
  known: ReadonlyMap<string, Known>;
  strikes: ReadonlySet<string>;
};

/** An id belongs to whoever first wrote it, and nobody else puts words under it or strikes them. */
function isForged(
  { id, person, office, inserted, deleted }: Authored,
  { writer, known, strikes }: Judging,
): boolean {
  const before = known.get(id);
  if (!before) {
    return !ID.test(id) || person !== writer.person || !writer.offices.includes(office);
  }
  if (before.person !== person || before.office !== office) return true;
  if (person === writer.person || before.closed) return false;
  const strikesMore = strikes.has(id) && !isWithin(deleted, before.deleted);
  return strikesMore || !isWithin(inserted, before.inserted);
}

/** Whether it stood there just so before: settling what others suggest in a wording adds to it. */
function stands(
  { id, person, office, inserted, deleted }: Authored,
  before: readonly Authored[],
): boolean {
  const same = before.find(
    (each) => each.id === id && each.person === person && each.office === office,
  );
  return same !== undefined && isWithin(inserted, same.inserted) && isWithin(deleted, same.deleted);
}

const ID = /^[\w-]{1,64}$/;

/** Whether these words stand in the others, in their order; some may have gone. */
export function isWithin(words: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (words.startsWith(letter, at)) at += letter.length;
  return at === words.length;
}

/** A proposal or a wording as some blocks hold it, with the words it adds there and those it strikes. */
export type Authored = Proposal & { inserted: string; deleted: string };

/** Everything in these blocks that is under somebody's name. */
export function authoredIn(blocks: readonly DocumentJson[]): Authored[] {
  const found = new Map<string, Authored>();
  for (const block of blocks) noteAuthored(found, block);
  return [...found.values()];
}

export function changedBlocks({ before, after }: Pick<Change, 'before' | 'after'>): DocumentJson[] {
  return after.filter(isMissingIn(before));
}

function isMissingIn(blocks: readonly DocumentJson[]): (block: DocumentJson) => boolean {
  const there = new Set(blocks);
  return (block) => !there.has(block);
}

function noteAuthored(found: Map<string, Authored>, node: DocumentJson) {
  const whole = blockProposalOf(node);
  if (whole) note(found, whole, {});
  for (const mark of marksOn(node)) noteMark(found, mark, node);
  for (const child of node.content ?? []) noteAuthored(found, child);
}

type Mark = NonNullable<DocumentJson['marks']>[number];

function noteMark(found: Map<string, Authored>, mark: Mark, node: DocumentJson) {
  const words = node.text ?? plainText(node);
  const proposal = proposalOf(mark);
  if (proposal) {
    note(found, proposal, proposal.kind === 'insertion' ? { inserted: words } : { deleted: words });
  } else if (mark.type === 'wording') {
    const author = authorIn(mark.attrs ?? {});
    note(found, author, isWordedByAuthor(mark, node) ? { inserted: words } : {});
  }
}

/** The original was there before its brackets, and what others suggest in a wording is theirs. */
function isWordedByAuthor({ attrs = {} }: Mark, node: DocumentJson): boolean {
  const { person } = authorIn(attrs);
  return (
    attrs['kind'] !== 'original' &&
    marksOn(node).every((mark) => {
      const proposal = proposalOf(mark);
      return proposal?.kind !== 'insertion' || proposal.person === person;
    })
  );
}

/** One id under two names is two entries, of which at least one is forged. */
function note(
  found: Map<string, Authored>,
  { id, person, office }: Proposal,
  { inserted = '', deleted = '' }: { inserted?: string; deleted?: string },
) {
  const key = [id, person, office].join(' ');
  const each = found.get(key) ?? { id, person, office, inserted: '', deleted: '' };
  each.inserted += inserted;
  each.deleted += deleted;
  found.set(key, each);
}
