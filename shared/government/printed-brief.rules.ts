import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Day } from '#shared/calendar/working-day.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { clean, type PrintedLetter } from '#shared/letters/printed-letter.rules.ts';
import { ageInDays } from '#shared/responses/ask-clock.rules.ts';
import { type ExternalBrief, type InternalBrief, MAYORAL_MODEL } from './brief.rules.ts';

export type Printing = { today: Day; demonstration: boolean };

const DEMONSTRATION = 'Demonstration: nobody has sent this brief';
const INTERNAL = 'Internal: not for government';

/** The brief that government may read, on its way into a file. */
export function printedBrief(brief: ExternalBrief, printing: Printing): PrintedLetter {
  const caution = printing.demonstration ? DEMONSTRATION : null;
  return printed(brief, { ...printing, caution, body: briefBody(brief, printing.today) });
}

/** The same with what the secretariat alone keeps beside it, marked so on every page. */
export function printedInternalBrief(brief: InternalBrief, printing: Printing): PrintedLetter {
  const caution = printing.demonstration ? `${INTERNAL}. ${DEMONSTRATION}` : INTERNAL;
  const body = [...briefBody(brief.external, printing.today), ...internalBody(brief)];
  return printed(brief.external, { ...printing, caution, body });
}

type Around = { today: Day; caution: string | null; body: DocumentJson[] };

function printed(brief: ExternalBrief, { today, caution, body }: Around): PrintedLetter {
  return {
    title: clean(`Handover brief: ${brief.postTitle}`),
    caution,
    date: dateWords(today),
    addressees: [[brief.holderName, brief.postTitle, brief.department].map(clean)],
    salutation: '',
    body,
    notes: [],
    closing: '',
    signatures: [],
    support: null,
    footer: `As of ${dateWords(today)}, from the record of UK Mayors`,
  };
}

function briefBody(brief: ExternalBrief, today: Day): DocumentJson[] {
  const since = `${brief.holderName} holds this post${brief.acting ? ', acting,' : ''} since ${dateWords(brief.since)}.`;
  return [
    paragraph(since),
    ...(brief.firstRequest
      ? [heading('What we ask of you first'), ...paragraphs(brief.firstRequest)]
      : []),
    heading('What is open with your post'),
    ...askTable(brief, today),
    heading('What was promised'),
    ...commitmentTable(brief),
    heading('Letters to your post'),
    ...letterTable(brief),
    heading('How mayors work together'),
    ...MAYORAL_MODEL.map(paragraph),
  ];
}

function askTable({ asks }: ExternalBrief, today: Day): DocumentJson[] {
  if (asks.length === 0) return [paragraph('Nothing that was asked of your post is open.')];
  const rows = asks.map(({ askedOn, askedOf, text, positionTitle }) => [
    `${ageInDays(askedOn, today)}`,
    text,
    positionTitle,
    `${dateWords(askedOn)}${askedOf ? `, of ${askedOf}` : ''}`,
  ]);
  return [table(['Days open', 'Ask', 'Position', 'First asked'], rows)];
}

function commitmentTable({ commitments }: ExternalBrief): DocumentJson[] {
  if (commitments.length === 0) return [paragraph('No promise of your post is on record.')];
  const rows = commitments.map(({ words, measure, dueOn, madeOn, madeBy }) => [
    `“${words}”`,
    `${dateWords(madeOn)}${madeBy ? `, by ${madeBy}` : ''}`,
    measure ?? 'None given',
    dueOn ? dateWords(dueOn) : 'No day given',
  ]);
  return [table(['Promise', 'Made', 'Measure', 'Due'], rows)];
}

function letterTable({ letters }: ExternalBrief): DocumentJson[] {
  if (letters.length === 0) return [paragraph('No letter to your post is on record.')];
  const rows = letters.map(({ dated, title, holderName }) => [
    dateWords(dated),
    title,
    holderName ?? 'The post was vacant',
  ]);
  return [table(['Dated', 'Letter', 'Addressed to'], rows)];
}

function internalBody({ note, contacts }: InternalBrief): DocumentJson[] {
  const rows = contacts.map(({ happenedOn, officeName, channel, formality, gist }) => [
    dateWords(happenedOn),
    officeName,
    `${channel}, ${formality}`,
    gist,
  ]);
  return [
    heading('Internal: our note'),
    ...(note ? paragraphs(note) : [paragraph('None.')]),
    heading('Internal: past contacts'),
    rows.length > 0
      ? table(['Day', 'Office', 'How', 'Gist'], rows)
      : paragraph('None that offices show to the secretariat.'),
  ];
}

function paragraphs(words: string): DocumentJson[] {
  return words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(paragraph);
}

function paragraph(words: string): DocumentJson {
  return { type: 'paragraph', content: [{ type: 'text', text: clean(words) }] };
}

function heading(words: string): DocumentJson {
  return { ...paragraph(words), type: 'heading', attrs: { level: 2 } };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): DocumentJson {
  const row = (type: string) => (cells: readonly string[]) => ({
    type: 'tableRow',
    content: cells.map((words) => ({ type, content: [paragraph(words)] })),
  });
  return { type: 'table', content: [row('tableHeader')(head), ...rows.map(row('tableCell'))] };
}
