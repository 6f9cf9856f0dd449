import { ANYONE_WITH_A_MANDATE, type Rows } from './matrix.ts';

const POST = { postId: 'transport-secretary' };

export const governmentRows: Rows = {
  'government.posts': { call: (api) => api.government.posts(), expect: ANYONE_WITH_A_MANDATE },
  'government.post': { call: (api) => api.government.post(POST), expect: ANYONE_WITH_A_MANDATE },
  'government.department': {
    call: (api) => api.government.department({ departmentId: 'dft' }),
    expect: ANYONE_WITH_A_MANDATE,
  },
};
