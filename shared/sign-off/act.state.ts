import type { SuccessorWord } from '#shared/letters/successor-word.state.ts';
import type { Condition } from './condition.state.ts';
import type { Choice } from './decision.state.ts';

type Said = {
  officeId: string;
  versionHash: string;
  choice: Choice;
  reservations: readonly { clauseId: string | null; text: string }[];
  /** Who cleared it, where a pre-election period runs. */
  electionClearance: string | null;
};

/** What somebody does in an office's name that binds it: exactly what a proof is asked for. */
export type Act =
  | (Said & {
      act: 'decide';
      roundId: string;
      reason: string | null;
      condition: Condition | null;
    })
  | { act: 'withdraw'; decisionId: string; reason: string | null }
  /** Word for word what counts afterwards: of an adopted decision, what the mayor before said. */
  | (Said & { act: 'adopt' | 'refuse'; decisionId: string })
  | { act: 'join'; letterId: string; officeId: string; letterHash: string }
  | {
      act: 'say';
      letterId: string;
      officeId: string;
      letterHash: string;
      word: SuccessorWord;
    };
