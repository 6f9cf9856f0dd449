import { ANYONE_WITH_A_MANDATE, type Rows } from './matrix.ts';

export const searchRows: Rows = {
  'search.find': {
    call: (api) => api.search.find({ words: 'fares' }),
    expect: ANYONE_WITH_A_MANDATE,
  },
};
