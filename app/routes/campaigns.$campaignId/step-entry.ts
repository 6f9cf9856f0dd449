import type { TimelineItem, TimelineTone } from '#app/campaigns/timeline.tsx';
import type { TacticKind } from '#shared/campaigns/tactic.state.ts';
import { TACTIC_WORDS } from '#shared/campaigns/tactic-words.rules.ts';
import type { Campaign } from './route.tsx';

type Step = Campaign['timeline'][number];

const TONES: Partial<Record<TacticKind, TimelineTone>> = {
  government_decision: 'government',
  other_actor: 'others',
  consultation: 'others',
};

/**
 * One step as the timeline shows it: its own people, or how many where the record names none. A
 * step with no source of its own rests on those of the whole record, and says so.
 */
export function stepEntry(step: Step, ofTheRecord: readonly string[]): TimelineItem {
  const own = step.sources.length > 0;
  return {
    on: step.happened,
    label: step.actor ? `${TACTIC_WORDS[step.kind]}: ${step.actor}` : TACTIC_WORDS[step.kind],
    title: step.title,
    detail: step.detail,
    signatories: step.signatories.map((signatory) => signatory.styledName),
    signatoryNote: noteOn(step),
    sources: own ? step.sources : ofTheRecord,
    sourcesTitle: own ? undefined : `Sources of the whole record (${ofTheRecord.length})`,
    tone: TONES[step.kind] ?? 'ours',
  };
}

function noteOn({ signatoryCount, signatories }: Step): string | undefined {
  if (signatoryCount === null || signatories.length > 0) return undefined;
  return `${signatoryCount} mayors, not named in the record`;
}
