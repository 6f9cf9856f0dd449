import type { TacticKind } from './tactic.state.ts';

export const TACTIC_WORDS: Record<TacticKind, string> = {
  letter: 'Letter',
  legal_step: 'Legal step',
  press: 'Press',
  meeting: 'Meeting',
  consultation: 'Consultation',
  statement: 'Statement',
  policy: 'Policy',
  government_decision: 'Government decision',
  other_actor: 'Another actor',
};
