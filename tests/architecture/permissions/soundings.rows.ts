import { DRAFT } from '#tests/fixtures/sounding.ts';
import {
  ANYONE_SIGNED_IN,
  COALITION,
  HIDDEN_FROM_OFFICES,
  NOTHING_THERE,
  type Row,
  type Rows,
  SECRETARIAT_ONLY,
} from './matrix.ts';

/** Everybody of an office that is asked; the secretariat runs it and answers for nobody. */
const THE_OFFICE: Row['expect'] = { ...COALITION, secretariat: 'forbidden' };

export const soundingRows: Rows = {
  'soundings.list': { call: (api) => api.soundings.list(), expect: ANYONE_SIGNED_IN },
  'soundings.choices': { call: (api) => api.soundings.choices(), expect: SECRETARIAT_ONLY },
  'soundings.show': {
    call: (api, { soundingId }) => api.soundings.show({ soundingId }),
    expect: COALITION,
  },
  'soundings.returnPage': {
    call: (api, { soundingId }) => api.soundings.returnPage({ soundingId }),
    expect: COALITION,
  },
  'soundings.draft': { call: (api) => api.soundings.draft(DRAFT), expect: SECRETARIAT_ONLY },
  'soundings.redraft': {
    call: (api, { soundingId }) => api.soundings.redraft({ soundingId, ...DRAFT }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'soundings.open': {
    call: (api, { soundingId }) => api.soundings.open({ soundingId }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'soundings.answer': {
    call: (api, { soundingId, officeId }) =>
      api.soundings.answer({
        soundingId,
        officeId,
        response: 'no_view',
        words: [],
        attribution: null,
      }),
    expect: THE_OFFICE,
  },
  // The stage has no answer that came by mail: to nobody is one there.
  'soundings.answerMail': {
    call: (api, { soundingId, officeId }) =>
      api.soundings.answerMail({ soundingId, officeId, number: 1 }),
    expect: { ...NOTHING_THERE, anonymous: 'unauthorised' },
  },
  'soundings.consolidate': {
    call: (api, { soundingId }) =>
      api.soundings.consolidate({
        soundingId,
        summary: 'Offices differ.',
        clearBy: new Date('2026-12-04T17:00:00Z'),
      }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'soundings.sayOfReturn': {
    call: (api, { soundingId, officeId }) =>
      api.soundings.sayOfReturn({
        soundingId,
        officeId,
        consolidationId: soundingId,
        word: 'cleared',
        remark: '',
        narrowTo: null,
      }),
    expect: THE_OFFICE,
  },
  'soundings.send': {
    call: (api, { soundingId }) => api.soundings.send({ soundingId, consolidationId: soundingId }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'soundings.recordOutcome': {
    call: (api, { soundingId }) =>
      api.soundings.recordOutcome({
        soundingId,
        happenedOn: '2026-11-24',
        words: 'The fund was widened.',
        source: 'Written statement',
      }),
    expect: HIDDEN_FROM_OFFICES,
  },
};
