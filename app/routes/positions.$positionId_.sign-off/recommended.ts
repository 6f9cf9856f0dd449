import type { Clearance, Preparation } from './page-types.ts';
import { type Typed, WHOLE } from './read-decision.ts';

/** What was typed, once a choice was made; before that what is recommended. */
export function beginWith(
  typed: Typed | undefined,
  deciding: readonly { officeId: string }[],
  clearance: readonly Clearance[],
): Typed | undefined {
  return typed?.choice ? typed : (recommendedTo(deciding, clearance) ?? typed);
}

/** What the form begins with: what stands as prepared, for whoever decides for one office. */
function recommendedTo(
  deciding: readonly { officeId: string }[],
  clearance: readonly Clearance[],
): Typed | undefined {
  const [only, ...others] = deciding;
  if (!only || others.length > 0) return undefined;
  const chain = clearance.find(({ officeId }) => officeId === only.officeId);
  if (!chain?.preparation || !standsRecommended(chain)) return undefined;
  return typedFrom(chain.preparation);
}

/** What was returned is no recommendation. */
export function standsRecommended({ state }: Pick<Clearance, 'state'>): boolean {
  return state === 'prepared' || state === 'cleared';
}

/** A preparation as a form has it. */
export function typedFrom({ choice, reservations, note }: Preparation): Typed {
  return {
    ...NOTHING_TYPED,
    choice: choice ?? '',
    note,
    reservations: reservations.map(({ clauseId, text }) => ({ clause: clauseId ?? WHOLE, text })),
  };
}

const NOTHING_TYPED: Typed = {
  roundId: '',
  officeId: '',
  readHash: '',
  choice: '',
  reason: '',
  electionClearance: '',
  conditionKind: '',
  conditionCount: '',
  conditionOffice: '',
  note: '',
  remark: '',
  reservations: [],
};
