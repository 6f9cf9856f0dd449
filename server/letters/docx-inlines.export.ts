import {
  Bookmark,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { isBracketSign } from '#shared/alternatives/alternative-text.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { footnoteNumber } from '#shared/documents/footnote.rules.ts';
import { attribute, unknownNode } from '#shared/letters/printed-letter.rules.ts';
import { type CommentSign, commentSignOf } from '#shared/word-files/commented-text.rules.ts';
import { bookmarkName, SIGN_STYLE } from '#shared/word-files/word-marks.rules.ts';

type Mark = NonNullable<DocumentJson['marks']>[number];

/** Who proposed something and when, as Word's list of changes says it. */
export type Attribution = { author: string; date: string };

/** What the whole file shares while it is written. */
export type WordFile = {
  /** By the id of a proposal, from the server's record; a text of record has none. */
  attributionOf: (proposalId: string) => Attribution;
  /** What a sign of where comments begin or end is in Word. */
  commented: (sign: CommentSign) => ParagraphChild[];
  /** Numbers for changes and bookmarks, none of which may stand twice in a file. */
  next: () => number;
};

/** Where runs stand: in which file, and in a block that which proposal brought whole. */
export type RunSetting = { file: WordFile; brought: string | null };

type InlineWriter = (node: DocumentJson, setting: RunSetting) => ParagraphChild[];

/** Every node that stands in a line of text. */
export const WORD_INLINES: Record<string, InlineWriter> = {
  text: (node, setting) => marked(node, setting, { text: node.text ?? '' }),
  hardBreak: (node, setting) => marked(node, setting, { break: 1 }),
  footnote: (node, setting) => {
    const marks = node.marks ?? [];
    const run = new FootnoteReferenceRun(footnoteNumber(node));
    return named(marks, setting, insertedBy(marks, setting, deletedBy(marks, setting, run)));
  },
};

/** Every mark that changes how a run looks; the others wrap the run instead. */
export const WORD_MARKS: Record<string, Partial<IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  link: { style: 'Hyperlink' },
  insertion: {},
  deletion: {},
  wording: {},
};

export function inlineOf(node: DocumentJson, setting: RunSetting): ParagraphChild[] {
  const sign = commentSignOf(node);
  if (sign) return setting.file.commented(sign);
  return (WORD_INLINES[node.type] ?? unknownNode('Word', node.type))(node, setting);
}

/** What a tracked change carries: its own number, and whose it is. */
export function changeBy({ file }: RunSetting, proposalId: string) {
  return { id: file.next(), ...file.attributionOf(proposalId) };
}

function marked(node: DocumentJson, setting: RunSetting, what: IRunOptions): ParagraphChild[] {
  const marks = node.marks ?? [];
  const looks = marks.map(({ type }) => WORD_MARKS[type] ?? unknownNode('Word', type));
  const style = isBracketSign(node) ? { style: SIGN_STYLE.id } : {};
  const run = Object.assign({}, ...looks, style, what) as IRunOptions;
  return named(marks, setting, linked(marks, tracked(marks, setting, run)));
}

/** A run as Word's own tracked change. Words proposed by one and taken out by another are both. */
function tracked(marks: readonly Mark[], setting: RunSetting, run: IRunOptions): ParagraphChild {
  const deletion = idOf(marks, 'deletion');
  const inner = deletion
    ? new DeletedTextRun({ ...run, ...changeBy(setting, deletion) })
    : new TextRun(run);
  return insertedBy(marks, setting, inner);
}

function insertedBy(marks: readonly Mark[], setting: RunSetting, run: ParagraphChild) {
  const insertion = idOf(marks, 'insertion') ?? setting.brought;
  return insertion ? new Insertion(changeBy(setting, insertion), run) : run;
}

/** For what is no words, of which the library has no deleted form. */
function deletedBy(marks: readonly Mark[], setting: RunSetting, run: ParagraphChild) {
  const deletion = idOf(marks, 'deletion');
  return deletion ? new Deletion(changeBy(setting, deletion), run) : run;
}

/** The library's own insertion holds words alone; Word's holds whatever stands in a line. */
class Insertion extends InsertedTextRun {
  constructor(change: Attribution & { id: number }, run: ParagraphChild) {
    super(change);
    this.root.splice(-1, 1, run);
  }
}

class Deletion extends DeletedTextRun {
  constructor(change: Attribution & { id: number }, run: ParagraphChild) {
    super(change);
    this.root.splice(-1, 1, run);
  }
}

const NAMED = { insertion: 'insertion', deletion: 'deletion', wording: 'wording' } as const;

/** Bookmarks that name every proposal on a run, so that it is known again when the file comes back. */
function named(
  marks: readonly Mark[],
  { file }: RunSetting,
  run: ParagraphChild,
): ParagraphChild[] {
  return marks.reduce<ParagraphChild[]>(
    (children, mark) => {
      const what = NAMED[mark.type as keyof typeof NAMED];
      const name = what && bookmarkName(what, attribute(mark, 'id'), file.next());
      return name ? bookmarked(name, children) : children;
    },
    [run],
  );
}

export function bookmarked(name: string, children: ParagraphChild[]): ParagraphChild[] {
  return [new Bookmark({ id: name, children })];
}

function linked(marks: readonly Mark[], run: ParagraphChild): ParagraphChild {
  const link = marks.find(({ type }) => type === 'link');
  if (!link) return run;
  return new ExternalHyperlink({ link: String(attribute(link, 'href')), children: [run] });
}

function idOf(marks: readonly Mark[], type: string): string | null {
  const mark = marks.find((each) => each.type === type);
  return mark ? String(attribute(mark, 'id')) : null;
}
