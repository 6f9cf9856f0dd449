import { COALITION, HIDDEN_FROM_OFFICES, type Rows } from './matrix.ts';

const WORDS_HASH = 'ab'.repeat(32);

export const coalitionRows: Rows = {
  'coalition.explore': {
    call: (api, { positionId }) => api.coalition.explore({ positionId, weights: 'set' }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'coalition.cells': {
    call: (api, { positionId }) => api.coalition.cells({ positionId }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'coalition.ownRow': {
    call: (api, { positionId }) => api.coalition.ownRow({ positionId }),
    expect: COALITION,
  },
  'coalition.writeWording': {
    call: (api, { positionId }) =>
      api.coalition.writeWording({ positionId, blockId: 'a1', level: 2, words: 'Softly.' }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'coalition.sayOfWording': {
    call: (api, { positionId, officeId }) =>
      api.coalition.sayOfWording({
        positionId,
        officeId,
        blockId: 'a1',
        level: 2,
        stance: 'support',
        wordsHash: WORDS_HASH,
      }),
    expect: COALITION,
  },
  'coalition.insistOn': {
    call: (api, { positionId, officeId }) =>
      api.coalition.insistOn({ positionId, officeId, blockId: 'a1', level: 1 }),
    expect: COALITION,
  },
  'coalition.weigh': {
    call: (api, { positionId }) => api.coalition.weigh({ positionId, blockId: 'a1', weight: 2 }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'coalition.link': {
    call: (api, { positionId }) => api.coalition.link({ positionId, ...LINK }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'coalition.unlink': {
    call: (api, { positionId }) => api.coalition.unlink({ positionId, ...LINK }),
    expect: HIDDEN_FROM_OFFICES,
  },
};

const LINK = { blockId: 'a1', level: 3, needsBlockId: 'a2', needsLevel: 1 } as const;
