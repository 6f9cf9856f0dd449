import { A_CODE, ANYONE_SIGNED_IN, type Rows } from './matrix.ts';

/** Everybody signed in has passkeys of their own, and reaches no others. */
export const passkeyRows: Rows = {
  'passkeys.mine': { call: (api) => api.passkeys.mine(), expect: ANYONE_SIGNED_IN },
  'passkeys.askCode': {
    call: (api) => api.passkeys.askCode({ act: 'register_passkey', name: 'My phone' }),
    expect: ANYONE_SIGNED_IN,
  },
  'passkeys.startRegistration': {
    call: (api) => api.passkeys.startRegistration({ name: 'My phone', proof: A_CODE }),
    expect: ANYONE_SIGNED_IN,
  },
  'passkeys.finishRegistration': {
    call: (api) =>
      api.passkeys.finishRegistration({
        challengeId: A_CODE.challengeId,
        name: 'My phone',
        attestation: { id: 'aa', clientDataJSON: 'aa', attestationObject: 'aa' },
      }),
    expect: ANYONE_SIGNED_IN,
  },
  'passkeys.remove': {
    call: (api) => api.passkeys.remove({ passkeyId: A_CODE.challengeId, proof: A_CODE }),
    expect: ANYONE_SIGNED_IN,
  },
};
