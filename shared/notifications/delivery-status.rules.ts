import { seenText } from '#shared/mail-in/mail-text.rules.ts';

/** What a report says of one recipient (RFC 3464): only `failed` is for good. */
export type DeliveryStatus = { action: string; status: string; diagnostic: string };

const WORDS_LENGTH = 500;

/** The recipients of a delivery report: groups of fields after the first, which is of the message. */
export function deliveryStatuses(report: string): DeliveryStatus[] {
  const groups = seenText(report)
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(fieldsOf);
  return groups.flatMap((fields) => {
    const action = fields.get('action');
    if (action === undefined) return [];
    const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^smtp;\s*/i, '');
    return [{ action: action.toLowerCase(), status: fields.get('status') ?? '', diagnostic }];
  });
}

function fieldsOf(group: string): ReadonlyMap<string, string> {
  return new Map(
    group.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) return [];
      return [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

/** Why a message came back, in the words of the server that refused it; null where none did for good. */
export function whyItFailed(statuses: readonly DeliveryStatus[]): string | null {
  const failed = statuses.find(({ action }) => action === 'failed');
  if (!failed) return null;
  return (failed.diagnostic || failed.status || 'Returned').slice(0, WORDS_LENGTH);
}
