import { ANYONE_SIGNED_IN, COALITION, type Rows, RUNS_POSITION } from './matrix.ts';

export const responsesRows: Rows = {
  'responses.asks': { call: (api, ids) => api.responses.asks(ids), expect: COALITION },
  'responses.form': { call: (api, ids) => api.responses.form(ids), expect: RUNS_POSITION },
  'responses.log': {
    call: (api, { positionId }) =>
      api.responses.log({
        positionId,
        kind: 'acknowledgement',
        receivedOn: '2026-11-23',
        summary: 'Received',
        answers: [],
      }),
    expect: RUNS_POSITION,
  },
  'responses.classify': {
    call: (api, { askId }) =>
      api.responses.classify({
        askId,
        responseId: null,
        answer: 'withdrawn',
        note: 'No longer asked',
      }),
    expect: RUNS_POSITION,
  },
  'responses.overdue': { call: (api) => api.responses.overdue(), expect: ANYONE_SIGNED_IN },
};
