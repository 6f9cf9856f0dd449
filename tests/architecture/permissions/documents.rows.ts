import { COALITION, firstOf, type Rows, RUNS_POSITION } from './matrix.ts';

/** Refused by a rule, which only those are told who may bring a file in. */
const NO_WORD_FILE = new Uint8Array([1]);

export const documentsRows: Rows = {
  'documents.draft': { call: (api, ids) => api.documents.draft(ids), expect: COALITION },
  'documents.text': { call: (api, ids) => api.documents.text(ids), expect: COALITION },
  'documents.live': {
    call: async (api, ids) => firstOf(await api.documents.live(ids)),
    expect: COALITION,
  },
  'documents.readiness': {
    call: (api, ids) => api.documents.readiness(ids),
    expect: COALITION,
  },
  'documents.freeze': { call: (api, ids) => api.documents.freeze(ids), expect: RUNS_POSITION },
  'documents.versions': { call: (api, ids) => api.documents.versions(ids), expect: COALITION },
  'documents.version': {
    call: (api, ids) => api.documents.version({ ...ids, number: 1 }),
    expect: COALITION,
  },
  'documents.compare': {
    call: (api, ids) => api.documents.compare({ ...ids, from: 'v1', to: 'v1' }),
    expect: COALITION,
  },
  'suggestions.list': { call: (api, ids) => api.suggestions.list(ids), expect: COALITION },
  'suggestions.settle': {
    call: (api, ids) => api.suggestions.settle({ ...ids, ids: ['s1'], verdict: 'accept' }),
    expect: COALITION,
  },
  'suggestions.settleOffice': {
    call: (api, ids) => api.suggestions.settleOffice({ ...ids, verdict: 'accept' }),
    expect: COALITION,
  },
  'suggestions.withdraw': {
    call: (api, ids) => api.suggestions.withdraw({ ...ids, id: 's1' }),
    expect: COALITION,
  },
  'suggestions.history': { call: (api, ids) => api.suggestions.history(ids), expect: COALITION },
  'wordFiles.draft': { call: (api, ids) => api.wordFiles.draft(ids), expect: COALITION },
  'wordFiles.importPage': {
    call: (api, ids) => api.wordFiles.importPage(ids),
    expect: COALITION,
  },
  'wordFiles.preview': {
    call: (api, ids) => api.wordFiles.preview({ ...ids, file: NO_WORD_FILE }),
    expect: COALITION,
  },
  'wordFiles.bringIn': {
    call: (api, ids) => api.wordFiles.bringIn({ ...ids, file: NO_WORD_FILE, mode: 'changes' }),
    expect: COALITION,
  },
};
