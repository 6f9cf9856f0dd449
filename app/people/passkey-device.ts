import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Has the device make a passkey; what it answers with is what the server checks. */
export async function makePasskey(options: string) {
  const { id, response } = await startRegistration({ optionsJSON: JSON.parse(options) });
  const { clientDataJSON, attestationObject } = response;
  return { id, clientDataJSON, attestationObject };
}

/** Has a passkey of the person's sign, once its device has verified them. */
export async function signWithPasskey(options: string) {
  const { id, response } = await startAuthentication({ optionsJSON: JSON.parse(options) });
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, clientDataJSON, authenticatorData, signature };
}
