import { ANYONE_SIGNED_IN, type Rows } from './matrix.ts';

/** Answers with what the asker may see; what that is, the router's own tests hold. */
export const agreedWordingRows: Rows = {
  'agreedWording.search': {
    call: (api) => api.agreedWording.search({ query: 'fare' }),
    expect: ANYONE_SIGNED_IN,
  },
  'agreedWording.sources': {
    call: (api) => api.agreedWording.sources({ sources: [] }),
    expect: ANYONE_SIGNED_IN,
  },
};
