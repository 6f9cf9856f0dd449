export const RESPONSE_KINDS = [
  'acknowledgement',
  'holding',
  'substantive',
  'transfer',
  'correction',
  'oral',
] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];
