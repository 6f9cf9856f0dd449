import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IPropertiesOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { allNotes, type PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import type { WordFile } from './docx-inlines.export.ts';
import { wordBlocks } from './docx-nodes.export.ts';
import { NUMBERING, QUIET, STYLES } from './docx-styles.export.ts';

/** Lengths are twips, a twentieth of a point; text sizes are half points. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_474, bottom: 1_588, left: 1_418, right: 1_418 };
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
const SMALL = { size: 18, color: QUIET };

/** A letter as a Word document: A4, British English, notes and reservations as real footnotes. */
export function docxLetter(letter: PrintedLetter): Promise<Buffer> {
  return wordDocument(letter, {
    children: [
      ...opening(letter),
      ...wordBlocks(letter.body, wordFile({ attributionOf: ofRecord })),
      ...ending(letter),
    ],
  });
}

/** A text of record holds no proposals, so nobody is ever named for one. */
const ofRecord = () => ({ author: 'Concord', date: '1970-01-01T00:00:00Z' });

type OnRecord = Pick<WordFile, 'attributionOf'> & Partial<Pick<WordFile, 'commented'>>;

export function wordFile({ attributionOf, commented = () => [] }: OnRecord): WordFile {
  let count = 0;
  return {
    attributionOf,
    commented,
    next: () => {
      count += 1;
      return count;
    },
  };
}

type Framed = Pick<
  PrintedLetter,
  'title' | 'marking' | 'caution' | 'footer' | 'notes' | 'signatures'
>;
type Parts = Pick<IPropertiesOptions, 'comments' | 'customProperties' | 'features'> & {
  children: (Paragraph | Table)[];
};

/** A Word file around these paragraphs: the page, its head and foot, styles and footnotes. */
export function wordDocument(framed: Framed, { children, ...parts }: Parts): Promise<Buffer> {
  const { title, marking, caution, footer } = framed;
  const document = new Document({
    title,
    creator: 'Concord',
    lastModifiedBy: 'Concord',
    styles: STYLES,
    numbering: NUMBERING,
    footnotes: footnotesOf(framed),
    ...parts,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: marking || caution ? { default: pageHeader(framed) } : {},
        footers: { default: pageFooter(footer, marking) },
        children,
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

function footnotesOf(letter: Pick<PrintedLetter, 'notes' | 'signatures'>) {
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

function pageHeader({ marking, caution }: Framed): Header {
  const said = caution ? [small(caution, AlignmentType.RIGHT)] : [];
  return new Header({ children: [...markingLines(marking), ...said] });
}

function markingLines(marking: string | undefined): Paragraph[] {
  return marking ? [small(marking, AlignmentType.CENTER)] : [];
}

function small(words: string, alignment: 'right' | 'center'): Paragraph {
  return new Paragraph({
    alignment,
    children: [new TextRun({ ...SMALL, text: words, bold: true })],
  });
}

function pageFooter(words: string, marking: string | undefined): Footer {
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
      ...markingLines(marking),
    ],
  });
}
