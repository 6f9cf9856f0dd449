import { isBracketSign } from '#shared/alternatives/alternative-text.rules.ts';
import { canonicalText } from '#shared/documents/canonical-text.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { marksOn, withMarks } from '#shared/suggestions/atom-proposal.rules.ts';
import { broughtBlock, type Proposal } from '#shared/suggestions/proposal.rules.ts';
import type { TrackedChange, WordReading } from './word-file.state.ts';
import { passagesIn, type WordPassage, withoutComments } from './word-passages.rules.ts';

type Mark = NonNullable<DocumentJson['marks']>[number];

export type Importer = { person: string; office: string | null };

/** A Word file's text as a position's: everything proposed in it is the importer's or was there before. */
export type WordText = {
  text: DocumentJson;
  /** Who proposed it in the file, by the new proposal's id. */
  authors: Map<string, string>;
  /** Where the file's comments stand in it. */
  passages: Map<string, WordPassage>;
  /** How many wordings lost their brackets' meaning, because they are not in the draft any more. */
  wordsInBrackets: number;
};

type Holding = { reading: WordReading; present: DocumentJson; positionId: string };
type Making = { importer: Importer; newId: () => string };

/**
 * Holds a file against the draft it goes into. Whose a proposal is, and what stands in brackets, is
 * only believed where the draft itself says so: a file can claim anything.
 */
export function wordText({ reading, present, positionId }: Holding, making: Making): WordText {
  const ours = reading.positionId === positionId;
  const known = ours ? knownIn(present) : NOTHING_KNOWN;
  const given = new Given(making, known);
  const wordings = wordingIdsIn(reading.text);
  const bracketsKnown = wordings.every((id) => known.wordings.has(id));
  const resolve = (node: DocumentJson): DocumentJson[] => {
    const sign = isBracketSign(node);
    if (sign && bracketsKnown) return [];
    const marks = marksOn(node).flatMap((mark) =>
      mark.type === 'wording' && (sign || !bracketsKnown) ? [] : given.markFor(mark),
    );
    return [{ ...withMarks(node, marks), ...contentOf(node, resolve) }];
  };
  const used = new Set<string>();
  const blocks = (reading.text.content ?? []).flatMap(resolve).map((block) => {
    const id = ownId(block, { ours, used }) ?? making.newId();
    used.add(id);
    return given.block(block, id);
  });
  return {
    text: canonicalText({ type: 'doc', content: blocks.map(withoutComments) }),
    authors: given.authors,
    passages: passagesIn(blocks),
    wordsInBrackets: bracketsKnown ? 0 : wordings.length,
  };
}

function contentOf(node: DocumentJson, resolve: (node: DocumentJson) => DocumentJson[]) {
  return node.content ? { content: node.content.flatMap(resolve) } : {};
}

/** A block keeps its name in the position it came from, once. */
function ownId({ attrs }: DocumentJson, { ours, used }: { ours: boolean; used: Set<string> }) {
  const id = attrs?.['id'];
  return ours && typeof id === 'string' && !used.has(id) ? id : null;
}

type Known = {
  marks: Map<string, Mark>;
  wordings: Map<string, Mark>;
  blocks: Map<string, DocumentJson>;
};
const NOTHING_KNOWN: Known = { marks: new Map(), wordings: new Map(), blocks: new Map() };

function knownIn(present: DocumentJson): Known {
  const known: Known = { marks: new Map(), wordings: new Map(), blocks: new Map() };
  const note = (node: DocumentJson): void => {
    for (const mark of marksOn(node)) {
      const id = String(mark.attrs?.['id']);
      if (mark.type === 'wording') known.wordings.set(id, mark);
      else known.marks.set(`${mark.type} ${id}`, mark);
    }
    node.content?.forEach(note);
  };
  note(present);
  for (const block of present.content ?? []) known.blocks.set(String(block.attrs?.['id']), block);
  return known;
}

function wordingIdsIn(node: DocumentJson): string[] {
  const ids = (node.marks ?? []).flatMap(({ type, attrs }) =>
    type === 'wording' && typeof attrs?.['id'] === 'string' ? [attrs['id']] : [],
  );
  return [...ids, ...(node.content ?? []).flatMap(wordingIdsIn)];
}

/** The proposals that a file brings, each under a new id of its own. */
class Given {
  readonly authors = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #making: Making;
  readonly #known: Known;

  constructor(making: Making, known: Known) {
    this.#making = making;
    this.#known = known;
  }

  markFor(mark: Mark): Mark[] {
    const { type, attrs = {} } = mark;
    if (type === 'wording') return [this.#known.wordings.get(String(attrs['id'])) ?? mark];
    if (type !== 'insertion' && type !== 'deletion') return [mark];
    const known = this.#known.marks.get(`${type} ${attrs['id']}`);
    return [known ?? { type, attrs: this.#proposal(attrs) }];
  }

  /** What a block was taken from, and who brought it, stands in the draft; a file only names the block. */
  block(block: DocumentJson, id: string): DocumentJson {
    const known = this.#known.blocks.get(id)?.attrs;
    const { insertion = null, source = null } = known ?? {};
    const named = { ...block, attrs: { ...block.attrs, id, insertion, source } };
    const change = block.attrs?.['insertion'] as TrackedChange | undefined;
    return known || !change ? named : broughtBlock(named, this.#proposal(change));
  }

  #proposal({ id, author }: { id?: unknown; author?: unknown }): Proposal {
    const key = `${id}`;
    const own = this.#ids.get(key) ?? this.#making.newId();
    this.#ids.set(key, own);
    this.authors.set(own, String(author));
    return { id: own, ...this.#making.importer };
  }
}
