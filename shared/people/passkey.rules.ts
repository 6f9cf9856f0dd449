/** How many passkeys a person can have: a phone, a computer and keys in a drawer, and then some. */
export const MOST_PASSKEYS = 10;
/** In characters. */
export const MAX_PASSKEY_NAME = 60;

/** Whether somebody with so many passkeys can register another. */
export function refuseAnotherPasskey(passkeys: number): 'too_many_passkeys' | null {
  return passkeys >= MOST_PASSKEYS ? 'too_many_passkeys' : null;
}
