import { withBrackets } from '#shared/alternatives/alternative-text.rules.ts';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { withoutEmptyParagraphs } from '#shared/documents/document-text.rules.ts';
import { footnotesOf } from '#shared/documents/footnote.rules.ts';
import type { Marking } from '#shared/positions/marking.state.ts';
import { withAtomSigns } from '#shared/suggestions/atom-signs.rules.ts';
import { blockProposalOf, broughtBlock } from '#shared/suggestions/proposal.rules.ts';
import { suggestionIdsOf } from '#shared/suggestions/suggestion.rules.ts';
import {
  clean,
  DEMONSTRATION,
  DRAFT,
  marked,
  type PrintedLetter,
  settledBlocks,
  withUnbrokenHeadings,
} from './printed-letter.rules.ts';

/** The live text on its way into a file, as it stood at one moment. */
export type DraftFile = {
  title: string;
  text: DocumentJson;
  takenAt: Date;
  demonstration: boolean;
  marking: Marking;
};

/** A draft for reading: what is proposed and what is in brackets stays visible. */
export function printedDraft(draft: DraftFile): PrintedLetter {
  const said = withoutEmptyParagraphs(withoutWordlessHeadings(draft.text));
  const shown = withAtomSigns(withBroughtBlocks(withBrackets(said)));
  const key = suggestionIdsOf(draft.text).length > 0 ? READING_KEY : '';
  return draftLetter(draft, withUnbrokenHeadings(settledBlocks(shown)), key);
}

/** A draft for Word, block by block as it is: what is proposed becomes tracked changes there. */
export function wordDraft(draft: DraftFile): PrintedLetter {
  return draftLetter(draft, settledBlocks(withBrackets(draft.text)), '');
}

const READING_KEY = '. Underlined: suggested. Struck through: suggested to go';

/** Greeting, addressees and signatures are set when the letter is; a draft has none. */
function draftLetter(draft: DraftFile, body: DocumentJson[], key: string): PrintedLetter {
  return {
    title: clean(draft.title),
    ...marked(draft.marking),
    caution: (draft.demonstration ? DEMONSTRATION : DRAFT) + key,
    date: null,
    addressees: [],
    salutation: '',
    body,
    notes: body.flatMap(footnotesOf),
    closing: '',
    signatures: [],
    support: null,
    footer: `${DRAFT}. The text as it stood on ${momentWords(draft.takenAt)}`,
  };
}

/** A heading without words would lead those who move by heading nowhere; PDF/UA allows none. */
function withoutWordlessHeadings(text: DocumentJson): DocumentJson {
  const content = (text.content ?? []).map((block) => {
    const wordless = block.type === 'heading' && !/\S/.test(wordsOf(block));
    return wordless ? { ...block, type: 'paragraph' } : block;
  });
  return { ...text, content };
}

/** Words that stand in the line itself; a footnote is none of them. */
function wordsOf({ content = [] }: DocumentJson): string {
  return content.map(({ text = '' }) => text).join('');
}

/** Shows in its words that a whole block is proposed. */
function withBroughtBlocks(text: DocumentJson): DocumentJson {
  const content = (text.content ?? []).map((block) => {
    const proposal = blockProposalOf(block);
    return proposal ? broughtBlock(block, proposal) : block;
  });
  return { ...text, content };
}
