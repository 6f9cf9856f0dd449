/**
 * A text of a position at one moment: a frozen version, a revision of the draft, what somebody was
 * shown, or the live text.
 */
export type Point =
  | { kind: 'version' | 'revision'; number: number }
  | { kind: 'reading'; id: string }
  | { kind: 'live' };

/** How a page's address names a point: `v2`, `r5`, `read-<id>` or `live`. */
export const POINT_ADDRESS =
  /^(?:live|[vr][1-9]\d{0,4}|read-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const LIVE = 'live';
export const versionAddress = (number: number) => `v${number}`;
export const revisionAddress = (number: number) => `r${number}`;
export const readingAddress = (id: string) => `read-${id}`;

/** The point an address names; null when it names none. */
export function readPoint(address: string): Point | null {
  if (!POINT_ADDRESS.test(address)) return null;
  if (address === LIVE) return { kind: 'live' };
  if (address.startsWith('read-')) return { kind: 'reading', id: address.slice('read-'.length) };
  const kind = address.startsWith('v') ? 'version' : 'revision';
  return { kind, number: Number(address.slice(1)) };
}

/** Where two points are compared. */
export function comparisonPath(positionId: string, from: string, to: string): string {
  return `/positions/${positionId}/versions/compare?from=${from}&to=${to}`;
}
