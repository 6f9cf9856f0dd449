import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { clean, type PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import { type ReturnContent, tallyWords } from './return.rules.ts';

const DEMONSTRATION = 'Demonstration: no office has answered and nothing was sent';

/** A return as it is set for paper, the same for Word and PDF. */
export function printedReturn(
  content: ReturnContent,
  { returnHash, demonstration }: { returnHash: string; demonstration: boolean },
): PrintedLetter {
  return {
    title: clean(`Return: ${content.title}`),
    caution: demonstration ? DEMONSTRATION : null,
    date: null,
    addressees: [],
    salutation: '',
    body: bodyOf(content),
    notes: [],
    closing: '',
    signatures: [],
    support: null,
    footer: `Return to a sounding, hash ${returnHash.slice(0, 12)}`,
  };
}

function bodyOf(content: ReturnContent): DocumentJson[] {
  const { department, post, official, audience, openedOn, closedOn, tally, questions } = content;
  return [
    paragraph(`Asked by: ${[official, post, department].filter(Boolean).join(', ')}.`),
    paragraph(
      `Asked of ${tally.asked} mayors’ offices through the secretariat of UK Mayors, ${dateWords(openedOn)} to ${dateWords(closedOn)}. For: ${audience}.`,
    ),
    paragraph(tallyWords(tally), true),
    heading('Summary', 2),
    ...lines(content.summary),
    ...questions.flatMap((question, at) => [
      heading(question, 2),
      ...said(content.answers[at] ?? []),
    ]),
    ...howShown(content),
  ];
}

function said(answers: readonly { from: string; words: string }[]): DocumentJson[] {
  if (answers.length === 0) return [paragraph('No answer is shown.')];
  return answers.flatMap(({ from, words }) => [paragraph(from, true), ...lines(words)]);
}

function howShown({ groups, heldBack }: ReturnContent): DocumentJson[] {
  if (groups.length === 0 && !heldBack) return [];
  const counted = groups.map(({ label, offices }) => `${label}: ${offices} offices.`);
  const left = heldBack ? ['Words that fewer than three offices stand behind are not shown.'] : [];
  return [heading('How answers are shown', 2), ...[...counted, ...left].map((l) => paragraph(l))];
}

/** Every line that was typed is a paragraph of its own. */
function lines(words: string): DocumentJson[] {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}

function heading(words: string, level: number): DocumentJson {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text: clean(words) }] };
}

function paragraph(words: string, strong = false): DocumentJson {
  const text = { type: 'text', text: clean(words) };
  return { type: 'paragraph', content: [strong ? { ...text, marks: [{ type: 'bold' }] } : text] };
}
