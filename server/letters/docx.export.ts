import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { allNotes, type PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import { INK, wordBlocks } from './docx-nodes.export.ts';

const QUIET = '4a4a4a';
/** Lengths are twips, a twentieth of a point; text sizes are half points. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_474, bottom: 1_588, left: 1_418, right: 1_418 };
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
const SMALL = { size: 18, color: QUIET };

/** A letter as a Word document: A4, British English, notes and reservations as real footnotes. */
export function docxLetter(letter: PrintedLetter): Promise<Buffer> {
  const document = new Document({
    title: letter.title,
    creator: 'Concord',
    lastModifiedBy: 'Concord',
    styles: STYLES,
    numbering: NUMBERING,
    footnotes: footnotesOf(letter),
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: letter.caution ? { default: cautionHeader(letter.caution) } : {},
        footers: { default: pageFooter(letter.footer) },
        children: [...opening(letter), ...wordBlocks(letter.body), ...ending(letter)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function opening(letter: PrintedLetter): Paragraph[] {
  return [
    ...(letter.date ? [new Paragraph(letter.date)] : []),
    ...letter.addressees.map((lines) => new Paragraph({ children: brokenLines(lines) })),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(letter.title)] }),
    new Paragraph(letter.salutation),
  ];
}

function ending(letter: PrintedLetter): Paragraph[] {
  const signatures = letter.signatures.map(
    ({ line, footnotes }) =>
      new Paragraph({
        keepNext: true,
        keepLines: true,
        children: [
          new TextRun(line),
          ...footnotes.flatMap(({ number }, place) => [
            ...(place > 0 ? [new TextRun({ text: ',', superScript: true })] : []),
            new FootnoteReferenceRun(number),
          ]),
        ],
      }),
  );
  return [
    new Paragraph({ text: letter.closing, keepNext: true, spacing: { before: 360 } }),
    ...signatures,
    ...(letter.support
      ? [new Paragraph({ children: [new TextRun({ text: letter.support, italics: true })] })]
      : []),
  ];
}

function footnotesOf(letter: PrintedLetter) {
  return Object.fromEntries(
    allNotes(letter).map(({ number, text }) => [
      number,
      { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${text}`)] })] },
    ]),
  );
}

function brokenLines(lines: readonly string[]): TextRun[] {
  return lines.map((text, place) => new TextRun(place > 0 ? { text, break: 1 } : { text }));
}

function cautionHeader(words: string): Header {
  const run = new TextRun({ ...SMALL, text: words, bold: true });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })],
  });
}

function pageFooter(words: string): Footer {
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ ...SMALL, text: words }),
          new TextRun({ ...SMALL, children: ['\t', ...pages] }),
        ],
      }),
    ],
  });
}

function headingStyle(size: number) {
  return {
    run: { size, bold: true, color: INK, font: 'Georgia' },
    paragraph: { keepNext: true, spacing: { before: 320, after: 140 } },
  };
}

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Georgia', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 180, line: 288 } },
    },
    heading1: headingStyle(28),
    heading2: headingStyle(24),
    heading3: headingStyle(22),
    heading4: headingStyle(22),
    hyperlink: { run: { color: INK, underline: {} } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60 } } },
  },
};

/** Each level of a list hangs by as much as the one above it stands in. */
function listLevels(format: 'bullet' | 'decimal') {
  return [0, 1, 2, 3, 4, 5].map((level) => ({
    level,
    format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: format === 'bullet' ? '•' : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 } } },
  }));
}

const NUMBERING: INumberingOptions = {
  config: [
    { reference: 'bulleted', levels: listLevels('bullet') },
    { reference: 'numbered', levels: listLevels('decimal') },
  ],
};
