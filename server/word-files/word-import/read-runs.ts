import { safeHref } from '#shared/documents/link.rules.ts';
import type { NotCarried } from '#shared/word-files/word-file.state.ts';
import { LABEL_STYLE, SIGN_STYLE } from '#shared/word-files/word-marks.rules.ts';
import { noteReference } from './comments-read.ts';
import { fieldHref, followField } from './read-fields.ts';
import { noteText } from './read-notes.ts';
import { type Author, authorOf, idsNamed, missed, noteEnd, type Reading } from './reading.ts';
import { child, everyNamed, settingOf, toggle, type Xml } from './xml.ts';

export type Proposed = Author & {
  /** Concord's own ids for it; none for a change that began in Word. */
  ids: string[];
};

/** A stretch of a line that looks and is proposed alike. */
export type Piece = {
  what: { text: string } | { lineBreak: true } | { footnote: string };
  bold: boolean;
  italic: boolean;
  href: string | null;
  wording: string | null;
  /** The comments whose words it is among. */
  comments: string[];
  /** A bracket or stroke that Concord set between wordings. */
  sign: boolean;
  inserted: Proposed | null;
  deleted: Proposed | null;
};

/** What holds for all runs inside an element. */
type Within = { href: string | null; inserted: Author | null; deleted: Author | null };

export const PLAIN: Within = { href: null, inserted: null, deleted: null };

/** What a paragraph, or an element inside one, says. */
export function readRuns(reading: Reading, parent: Xml, within: Within): Piece[] {
  return parent.children.flatMap((element) => {
    if (noteEnd(reading, element)) return [];
    return INSIDE[element.name]?.(reading, element, within) ?? [];
  });
}

type ReadElement = (reading: Reading, element: Xml, within: Within) => Piece[];

const notCarried =
  (what: NotCarried): ReadElement =>
  (reading) => {
    missed(reading, what);
    return [];
  };

const inserted: ReadElement = (reading, element, within) =>
  readRuns(reading, element, { ...within, inserted: authorOf(element) });

const deleted: ReadElement = (reading, element, within) =>
  readRuns(reading, element, { ...within, deleted: authorOf(element) });

/** What may stand in a line, and what only wraps what does. */
const INSIDE: Record<string, ReadElement> = {
  'w:r': readRun,
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:del': deleted,
  'w:moveFrom': deleted,
  'w:hyperlink': readLink,
  'w:fldSimple': (reading, element, within) => {
    missed(reading, 'field');
    return readRuns(reading, element, within);
  },
  'w:smartTag': readRuns,
  'w:customXml': readRuns,
  'w:dir': readRuns,
  'w:bdo': readRuns,
  'w:sdt': readRuns,
  'w:sdtContent': readRuns,
  'm:oMath': notCarried('equation'),
  'm:oMathPara': notCarried('equation'),
};

function readLink(reading: Reading, element: Xml, within: Within): Piece[] {
  const target = reading.parts.links.get(element.attrs['r:id'] ?? '');
  const anchor = element.attrs['w:anchor'];
  const href = safeHref(target && anchor ? `${target}#${anchor}` : target);
  if (target !== undefined && href === null) missed(reading, 'unsafe_link');
  return readRuns(reading, element, { ...within, href: href ?? within.href });
}

function readRun(reading: Reading, run: Xml, within: Within): Piece[] {
  const settings = child(run, 'w:rPr');
  const style = reading.parts.styles.get(settingOf(settings, 'w:rStyle') ?? '');
  const change = child(settings, 'w:rPrChange');
  if (change) missed(reading, 'formatting_change', authorOf(change).author);
  if (style?.name === LABEL_STYLE.name.toLowerCase()) return [];
  const says = run.children.flatMap((element) =>
    saidBy(reading, element).map((what) => ({ what, href: within.href ?? fieldHref(reading) })),
  );
  if (toggle(settings, 'w:vanish') && says.length > 0) {
    missed(reading, 'hidden_text');
    return [];
  }
  const look = {
    bold: toggle(settings, 'w:b') ?? style?.bold ?? false,
    italic: toggle(settings, 'w:i') ?? style?.italic ?? false,
    wording: idsNamed(reading, 'wording').at(-1) ?? null,
    comments: [...reading.comments.open],
    sign: style?.name === SIGN_STYLE.name.toLowerCase(),
    inserted: proposed(reading, 'insertion', within.inserted),
    deleted: proposed(reading, 'deletion', within.deleted),
  };
  return says.map((said) => ({ ...said, ...look }));
}

function proposed(
  reading: Reading,
  what: 'insertion' | 'deletion',
  author: Author | null,
): Proposed | null {
  return author && { ...author, ids: idsNamed(reading, what) };
}

/** What one element of a run says; what it cannot say here is listed. */
function saidBy(reading: Reading, element: Xml): Piece['what'][] {
  const { name, text, attrs } = element;
  switch (name) {
    case 'w:t':
    case 'w:delText':
      return text ? [{ text: text.replace(/[\t\n\r]/g, ' ') }] : [];
    case 'w:tab':
    case 'w:ptab':
      return [{ text: ' ' }];
    case 'w:noBreakHyphen':
      return [{ text: '\u2011' }];
    case 'w:cr':
      return [{ lineBreak: true }];
    case 'w:br':
      return ['page', 'column'].includes(attrs['w:type'] ?? '') ? [] : [{ lineBreak: true }];
    case 'w:footnoteReference':
      return noteIn(reading, `footnote ${attrs['w:id']}`);
    case 'w:endnoteReference':
      return noteIn(reading, `endnote ${attrs['w:id']}`);
    case 'w:commentReference':
      noteReference(reading.comments, attrs['w:id'] ?? '', idsNamed(reading, 'comment').at(-1));
      return [];
    case 'w:fldChar':
    case 'w:instrText':
      followField(reading, element);
      return [];
    default:
      missedIn(reading, element);
      return [];
  }
}

function noteIn(reading: Reading, id: string): Piece['what'][] {
  const note = reading.parts.notes.get(id);
  return note ? [{ footnote: noteText(reading, note) }] : [];
}

const MISSED: Record<string, NotCarried> = {
  'w:drawing': 'picture',
  'w:pict': 'picture',
  'w:object': 'picture',
  'w:sym': 'symbol',
};

function missedIn(reading: Reading, element: Xml): void {
  const box = everyNamed(element, 'w:txbxContent').length > 0;
  const what = element.name === 'mc:AlternateContent' ? 'picture' : MISSED[element.name];
  if (what) missed(reading, box ? 'text_box' : what);
}
