import type { DocumentJson } from './document-json.ts';

/** What a new position's text can start with. */
export const TEMPLATES = ['joint_letter', 'consultation_response', 'statement'] as const;
export type Template = (typeof TEMPLATES)[number];

export const TEMPLATE_WORDS: Record<Template, { name: string; about: string }> = {
  joint_letter: {
    name: 'A joint letter',
    about: 'Why we write, the evidence, what we ask, and what we offer',
  },
  consultation_response: {
    name: 'A consultation response',
    about: 'Who answers, the questions one by one, and what we ask',
  },
  statement: {
    name: 'A statement',
    about: 'A short text for the public: what we hold, why, and what should happen',
  },
};

/** A part still to be written stands between these, so that it can be found and is never sent. */
const OPENING = '‹';
const CLOSING = '›';
export const PLACEHOLDER = /‹[^‹›]*›/g;

export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

type BlockWords = readonly [kind: 'heading' | 'paragraph' | 'clause' | 'ask', words: string];

const say = (what: string) => `${OPENING}${what}${CLOSING}`;

const BLOCKS: Record<Template, readonly BlockWords[]> = {
  joint_letter: [
    ['paragraph', `We write together about ${say('the matter, in one line')}.`],
    ['heading', 'Why this matters'],
    ['clause', say('What people in our areas live with today, with a figure and its source')],
    ['clause', say('What our areas have done already, and what that has shown')],
    ['clause', say('What stands in the way that only government can change')],
    ['heading', 'What we ask for'],
    ['ask', `We ask that ${say('one thing, by whom and by when')}.`],
    ['ask', `We ask that ${say('the next thing, or delete this ask')}.`],
    ['heading', 'What we offer'],
    ['clause', say('What our offices will do in return, and how it can be checked')],
    ['paragraph', 'We would welcome a meeting to agree the next steps.'],
  ],
  consultation_response: [
    [
      'paragraph',
      `This is a joint response to ${say('the name of the consultation, and its reference')}, which closes on ${say('the date')}.`,
    ],
    ['heading', 'In short'],
    ['clause', say('Our answer in two or three sentences')],
    ['heading', 'Answers to the questions'],
    ['clause', `Question ${say('number')}: ${say('our answer, then the evidence for it')}`],
    ['clause', `Question ${say('number')}: ${say('our answer, then the evidence for it')}`],
    ['heading', 'What the questions leave out'],
    ['clause', say('What government should also weigh, or delete this part')],
    ['heading', 'What we ask for'],
    ['ask', `We ask that ${say('the change to the proposal, as exactly as it can be put')}.`],
  ],
  statement: [
    ['paragraph', `${say('What we hold, in one sentence that can be quoted')}`],
    ['clause', say('Why: the evidence, with its source')],
    ['clause', say('What it means in our areas')],
    ['heading', 'What should happen'],
    ['ask', `Government should ${say('one thing, by when')}.`],
  ],
};

/** A template as the text of a new position, each block named by `newId`. */
export function textFromTemplate(template: Template, newId: () => string): DocumentJson {
  return {
    type: 'doc',
    content: BLOCKS[template].map(([kind, words]) => blockOf(kind, words, newId())),
  };
}

function blockOf(kind: BlockWords[0], words: string, id: string): DocumentJson {
  const text: DocumentJson[] = [{ type: 'text', text: words }];
  if (kind === 'heading') return { type: kind, attrs: { id, level: 2 }, content: text };
  if (kind === 'paragraph') return { type: kind, attrs: { id }, content: text };
  return { type: kind, attrs: { id }, content: [{ type: 'paragraph', content: text }] };
}
