import type { Condition } from './condition.state.ts';
import type { Choice } from './decision.state.ts';

/** What somebody does in an office's name that binds it: exactly what a proof is asked for. */
export type Act =
  | {
      act: 'decide';
      roundId: string;
      officeId: string;
      versionHash: string;
      choice: Choice;
      reservations: readonly { clauseId: string | null; text: string }[];
      reason: string | null;
      condition: Condition | null;
      /** Who cleared it, where a pre-election period runs. */
      electionClearance: string | null;
    }
  | { act: 'withdraw'; decisionId: string; reason: string | null }
  | { act: 'adopt' | 'refuse'; decisionId: string; electionClearance: string | null }
  | { act: 'join'; letterId: string; officeId: string; letterHash: string };
