/** What a round needs before its letter may go: all asked, at least so many, or the offices named. */
export type Threshold =
  | { kind: 'all' }
  | { kind: 'at_least'; count: number }
  | { kind: 'named'; officeIds: readonly string[] };

export const THRESHOLD_KINDS = ['all', 'at_least', 'named'] as const;
export type ThresholdKind = (typeof THRESHOLD_KINDS)[number];

type StoredThreshold = {
  thresholdKind: ThresholdKind;
  thresholdCount: number | null;
  named: readonly string[];
};

export function thresholdOf({ thresholdKind, thresholdCount, named }: StoredThreshold): Threshold {
  if (thresholdKind === 'all') return { kind: 'all' };
  if (thresholdKind === 'named') return { kind: 'named', officeIds: named };
  return { kind: 'at_least', count: thresholdCount ?? 1 };
}

type Count = { asked: readonly string[]; signing: ReadonlySet<string> };

/** How many signatures, or whose, the threshold still wants; nothing when it is met. */
export function missingFor(
  threshold: Threshold,
  { asked, signing }: Count,
): { offices: string[]; count: number } {
  const wanted = threshold.kind === 'named' ? threshold.officeIds : asked;
  const offices = wanted.filter((officeId) => !signing.has(officeId));
  if (threshold.kind !== 'at_least') return { offices, count: offices.length };
  return { offices: [], count: Math.max(0, threshold.count - signing.size) };
}

export type ThresholdRefusal =
  | 'threshold_above_asked'
  | 'threshold_names_nobody'
  | 'threshold_not_asked';

/** Whether the threshold can be met at all by those asked; null when it can. */
export function refuseThreshold(
  threshold: Threshold,
  asked: readonly string[],
): ThresholdRefusal | null {
  if (threshold.kind === 'all') return null;
  if (threshold.kind === 'at_least') {
    return threshold.count > asked.length ? 'threshold_above_asked' : null;
  }
  if (threshold.officeIds.length === 0) return 'threshold_names_nobody';
  return threshold.officeIds.every((id) => asked.includes(id)) ? null : 'threshold_not_asked';
}
