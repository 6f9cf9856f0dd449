import { ANYONE_SIGNED_IN, ANYONE_WITH_A_MANDATE, type Rows, SECRETARIAT_ONLY } from './matrix.ts';

const POST = { postId: 'transport-secretary' };
const SOURCE = 'Announcement of an appointment';
const LIST = {
  files: [new TextEncoder().encode('minister_name,role,start_date,end_date\n')],
  asOf: '2026-11-20',
};

export const governmentRows: Rows = {
  'government.posts': { call: (api) => api.government.posts(), expect: ANYONE_WITH_A_MANDATE },
  'government.post': { call: (api) => api.government.post(POST), expect: ANYONE_WITH_A_MANDATE },
  'government.department': {
    call: (api) => api.government.department({ departmentId: 'dft' }),
    expect: ANYONE_WITH_A_MANDATE,
  },
  'government.takeOffice': {
    call: (api) =>
      api.government.takeOffice({
        ...POST,
        personName: 'A Successor',
        startsOn: '2026-11-20',
        acting: false,
        source: SOURCE,
      }),
    expect: SECRETARIAT_ONLY,
  },
  'government.endTenure': {
    call: (api) => api.government.endTenure({ ...POST, endsOn: '2026-11-20', source: SOURCE }),
    expect: SECRETARIAT_ONLY,
  },
  'government.correctTenure': {
    call: async (api) => {
      const { tenures } = await api.government.post(POST).catch(() => ({ tenures: [] }));
      return api.government.correctTenure({
        ...POST,
        tenureId: tenures[0]?.id ?? '00000000-0000-4000-8000-000000000000',
        personName: 'Heidi Alexander',
        startsOn: '2024-11-29',
        endsOn: null,
        acting: false,
        source: SOURCE,
      });
    },
    expect: SECRETARIAT_ONLY,
  },
  'government.previewMinisters': {
    call: (api) => api.government.previewMinisters(LIST),
    expect: SECRETARIAT_ONLY,
  },
  'government.importMinisters': {
    call: (api) => api.government.importMinisters({ ...LIST, seen: '0'.repeat(64) }),
    expect: SECRETARIAT_ONLY,
  },
  'government.openBriefs': {
    call: (api) => api.government.openBriefs(),
    expect: ANYONE_SIGNED_IN,
  },
  'government.externalBrief': {
    call: (api, { briefId }) => api.government.externalBrief({ briefId }),
    expect: SECRETARIAT_ONLY,
  },
  'government.brief': {
    call: (api, { briefId }) => api.government.brief({ briefId }),
    expect: SECRETARIAT_ONLY,
  },
  'government.writeBrief': {
    call: (api, { briefId }) =>
      api.government.writeBrief({ briefId, firstRequest: 'Meet us.', internalNote: '' }),
    expect: SECRETARIAT_ONLY,
  },
  'government.settleBrief': {
    call: (api, { briefId }) => api.government.settleBrief({ briefId, as: 'set_aside' }),
    expect: SECRETARIAT_ONLY,
  },
};
