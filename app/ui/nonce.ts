import { createContext, useContext } from 'react';

/** The nonce of this response's content security policy; empty in the browser, which hides it. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): { nonce?: string } {
  const nonce = useContext(NonceContext);
  return nonce ? { nonce } : {};
}
