import type { BlockWords } from './builders.ts';

const NOBODY_SAID_THIS: BlockWords = [
  'paragraph',
  'Demonstration text. The demonstration secretariat drafted it for you to try things on: no mayor and no office has said any of it, and nobody has taken a view.',
];

export const LOCAL_TRANSPORT: readonly BlockWords[] = [
  NOBODY_SAID_THIS,
  ['heading', 'Background'],
  [
    'clause',
    'Local transport is paid for from several funds, each with its own purpose, its own rules and its own end date. Plans for a bus route, a tram stop and the road between them may depend on three decisions taken in three different years.',
  ],
  [
    'clause',
    'Short settlements make work dearer. Teams are hired and let go again, contractors price in the gap between one fund and the next, and maintenance waits for the year in which it can be afforded.',
  ],
  [
    'clause',
    'Areas differ: some run trams, some run mostly buses, some are largely rural. A settlement over several years would let each of them set its own order of work and answer for it.',
  ],
  ['heading', 'What we ask for'],
  [
    'ask',
    'Set local transport funding for at least five years at a time, with capital and revenue settled together.',
  ],
  [
    'ask',
    'Bring the separate local transport funds into one settlement for each area, with one set of reports.',
  ],
  [
    'ask',
    'Agree with each area, before the settlement begins, the few measures by which it will be judged.',
  ],
];

export const BUS_OPEN_DATA: readonly BlockWords[] = [
  NOBODY_SAID_THIS,
  ['heading', 'Background'],
  [
    'clause',
    'Passengers plan journeys with several apps, and areas plan services with data from several operators. The two sets do not always agree on which buses ran.',
  ],
  ['heading', 'What we ask for'],
  [
    'ask',
    'Publish one national record of the bus services that ran, by stop and by day, in an open format.',
  ],
  ['ask', 'Let areas correct the record where their own systems show otherwise.'],
];

/** What waits to be classified before anybody has used the demonstration. */
export const EXAMPLE_MAIL = {
  messageId: 'demonstration',
  subject: 'Fwd: Example of a reply (demonstration)',
  words:
    'Nobody in government wrote this: it belongs to the demonstration.\n\nWhat an office forwards to a position’s address waits here until the secretariat logs it as a reply or says that it is none. This position’s letter has not gone yet, so say that it is no reply.',
};
