import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import {
  LABEL_STYLE,
  SIGN_STYLE,
  styleId,
  WORD_STYLES,
  type WordStyle,
} from '#shared/word-files/word-marks.rules.ts';

const INK = '0b3b45';
export const QUIET = '4a4a4a';
/** Word has nine levels of list. */
export const DEEPEST_LEVEL = 8;

/** Lengths are twips, a twentieth of a point; text sizes are half points. */
const CLAUSE_INDENT = 567;
const ASK = {
  indent: { left: 284 },
  spacing: { after: 60 },
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: INK } },
};

function headingStyle(size: number) {
  return {
    run: { size, bold: true, color: INK, font: 'Georgia' },
    paragraph: { keepNext: true, spacing: { before: 320, after: 140 } },
  };
}

function paragraphStyle(style: WordStyle, look: object, next: WordStyle = style) {
  const basedOn = 'Normal';
  const common = { id: styleId(style), name: WORD_STYLES[style], basedOn, next: styleId(next) };
  return { ...common, quickFormat: true, ...look };
}

export const STYLES: IStylesOptions = {
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
  paragraphStyles: [
    paragraphStyle('clause', {
      paragraph: { indent: { left: CLAUSE_INDENT, hanging: CLAUSE_INDENT } },
    }),
    paragraphStyle('clauseMore', { paragraph: { indent: { left: CLAUSE_INDENT } } }),
    paragraphStyle('ask', { paragraph: ASK }),
    paragraphStyle('askMore', { paragraph: ASK }),
    paragraphStyle(
      'askLabel',
      {
        run: { bold: true, color: INK },
        paragraph: { ...ASK, keepNext: true, spacing: { before: 120, after: 60 } },
      },
      'ask',
    ),
    paragraphStyle('list', { paragraph: { spacing: { after: 60 } } }),
    paragraphStyle('cell', { paragraph: { spacing: { after: 0 } } }),
    paragraphStyle('head', { run: { bold: true }, paragraph: { spacing: { after: 0 } } }),
    paragraphStyle('space', { paragraph: { spacing: { after: 0, line: 160 } } }),
    paragraphStyle('title', { ...headingStyle(28) }),
  ],
  characterStyles: [
    { id: LABEL_STYLE.id, name: LABEL_STYLE.name },
    { id: SIGN_STYLE.id, name: SIGN_STYLE.name, run: { bold: true, color: INK } },
  ],
};

const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);

/** Each level of a list hangs by as much as the one above it stands in. */
function listLevels(format: 'bullet' | 'decimal' | 'none') {
  const texts = { bullet: () => '•', decimal: (level: number) => `%${level + 1}.`, none: () => '' };
  const formats = {
    bullet: LevelFormat.BULLET,
    decimal: LevelFormat.DECIMAL,
    none: LevelFormat.NONE,
  };
  return LEVELS.map((level) => ({
    level,
    format: formats[format],
    text: texts[format](level),
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: {
        indent: { left: 425 * (level + 1), hanging: format === 'none' ? 0 : 425 },
      },
    },
  }));
}

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: 'bulleted', levels: listLevels('bullet') },
    { reference: 'numbered', levels: listLevels('decimal') },
    { reference: 'continued', levels: listLevels('none') },
  ],
};
