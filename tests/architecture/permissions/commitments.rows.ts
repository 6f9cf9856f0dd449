import { EVIDENCE } from '#tests/fixtures/committed-position.ts';
import { ANYONE_SIGNED_IN, COALITION, type Row, type Rows, RUNS_POSITION } from './matrix.ts';

const NO_CLAIM = '00000000-0000-4000-8000-0000000000c1';
/** An affected office's people, the secretariat never. */
const AFFECTED_OFFICE: Row['expect'] = { ...COALITION, secretariat: 'forbidden' };

export const commitmentsRows: Rows = {
  'commitments.form': { call: (api, ids) => api.commitments.form(ids), expect: RUNS_POSITION },
  'commitments.record': {
    call: (api, { positionId, responseId, askId }) =>
      api.commitments.record({
        positionId,
        responseId,
        postId: 'transport-secretary',
        words: 'We will fund it.',
        measure: null,
        dueOn: null,
        askIds: [askId],
      }),
    expect: RUNS_POSITION,
  },
  'commitments.open': { call: (api) => api.commitments.open(), expect: ANYONE_SIGNED_IN },
  'commitments.home': { call: (api) => api.commitments.home(), expect: ANYONE_SIGNED_IN },
  'commitments.ofPost': {
    call: (api) => api.commitments.ofPost({ postId: 'transport-secretary' }),
    expect: ANYONE_SIGNED_IN,
  },
  'commitments.ofPosition': {
    call: (api, ids) => api.commitments.ofPosition(ids),
    expect: COALITION,
  },
  'commitments.show': { call: (api, ids) => api.commitments.show(ids), expect: COALITION },
  'commitments.report': {
    call: (api, { commitmentId }) =>
      api.commitments.report({
        commitmentId,
        said: 'on_track',
        ...EVIDENCE,
        evidenceOn: '2026-11-23',
      }),
    expect: COALITION,
  },
  'scorecard.forum': { call: (api) => api.scorecard.forum(), expect: ANYONE_SIGNED_IN },
  'scorecard.department': {
    call: (api) => api.scorecard.department({ departmentId: 'dft' }),
    expect: ANYONE_SIGNED_IN,
  },
  'commitments.check': {
    call: (api, { commitmentId }) =>
      api.commitments.check({
        commitmentId,
        claimId: NO_CLAIM,
        said: 'confirmed',
        reason: null,
        ...EVIDENCE,
        evidenceOn: '2026-11-23',
      }),
    expect: AFFECTED_OFFICE,
  },
};
