import type { Point } from '#shared/revisions/point.rules.ts';

/** Where a text can be read in full; null for what somebody read, which is only compared. */
export function pointPath(
  positionId: string,
  { kind, number }: { kind: Point['kind']; number: number | null },
): string | null {
  const here = `/positions/${positionId}`;
  switch (kind) {
    case 'version':
      return `${here}/versions/${number}`;
    case 'revision':
      return `${here}/revisions/${number}`;
    case 'live':
      return `${here}/draft`;
    case 'reading':
      return null;
  }
}
