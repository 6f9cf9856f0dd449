/** What mail can be sent to, and how the part of its address before the token begins. */
const PREFIXES = {
  position: 'position-',
  sounding: 'sounding-',
  contact: 'contact-',
  bounces: 'bounces+',
} as const;
export type MailPlace = keyof typeof PREFIXES;

/** Where mail for it goes. The token is the right to write there: nobody guesses it. */
export function placeAddress(place: MailPlace, token: string, domain: string): string {
  return `${PREFIXES[place]}${token}@${domain}`;
}

/** The tokens of this kind among addresses of this domain; all others are left out. */
export function tokensAt(place: MailPlace, domain: string, addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => tokenAt(place, domain, address) ?? []);
}

function tokenAt(place: MailPlace, domain: string, address: string): string | null {
  const [local = '', host = '', ...more] = address.toLowerCase().split('@');
  const prefix = PREFIXES[place];
  const ours = host === domain.toLowerCase() && more.length === 0 && local.startsWith(prefix);
  return ours ? local.slice(prefix.length) : null;
}
