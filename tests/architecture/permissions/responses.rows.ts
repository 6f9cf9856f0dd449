import {
  ANYONE_SIGNED_IN,
  COALITION,
  HIDDEN_FROM_OFFICES,
  type Rows,
  RUNS_POSITION,
} from './matrix.ts';

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
  'intake.readFile': {
    call: (api, { positionId }) =>
      api.intake.readFile({
        positionId,
        file: { name: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-') },
      }),
    expect: RUNS_POSITION,
  },
  'intake.file': { call: (api, { fileId }) => api.intake.file({ fileId }), expect: COALITION },
  'intake.waiting': { call: (api) => api.intake.waiting(), expect: HIDDEN_FROM_OFFICES },
  'intake.show': {
    call: (api, { intakeId }) => api.intake.show({ intakeId }),
    expect: HIDDEN_FROM_OFFICES,
  },
  // Of a mail that is not there, so that the one there is waits for the others.
  'intake.discard': {
    call: (api) =>
      api.intake.discard({ intakeId: '00000000-0000-4000-8000-0000000e3a11', reason: 'No reply' }),
    expect: HIDDEN_FROM_OFFICES,
  },
};
