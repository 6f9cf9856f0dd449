/** What the secretariat can record of a tenure. */
export const RECORD_KINDS = ['took_office', 'ended', 'corrected', 'confirmed'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
