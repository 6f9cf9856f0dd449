const PREFIX = 'position-';

/** Where mail for a position goes. */
export function intakeAddress(token: string, domain: string): string {
  return `${PREFIX}${token}@${domain}`;
}

/** The token of a position's address; null for any other address. */
export function intakeToken(address: string, domain: string): string | null {
  const [local = '', host = '', ...more] = address.toLowerCase().split('@');
  const ours = host === domain.toLowerCase() && more.length === 0 && local.startsWith(PREFIX);
  return ours ? local.slice(PREFIX.length) : null;
}
