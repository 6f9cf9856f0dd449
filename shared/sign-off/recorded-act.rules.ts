import type { Act } from './act.state.ts';

type Payload = Readonly<Record<string, unknown>>;

/** What an entry calls that which its act names otherwise; the rest has the same name in both. */
const ELSEWHERE: { [Name in Act['act']]?: Readonly<Record<string, string>> } = {
  withdraw: { decisionId: 'withdrawnDecisionId' },
  adopt: { decisionId: 'replaces' },
  refuse: { decisionId: 'replaces' },
};

const SAID = ['officeId', 'versionHash', 'choice', 'reservations', 'electionClearance'];

/** What each act consists of, besides its name. */
const PARTS: Record<Act['act'], readonly string[]> = {
  decide: [...SAID, 'roundId', 'reason', 'condition'],
  withdraw: ['decisionId', 'reason'],
  adopt: [...SAID, 'decisionId'],
  refuse: [...SAID, 'decisionId'],
  join: ['letterId', 'officeId', 'letterHash'],
  say: ['letterId', 'officeId', 'letterHash', 'word'],
};

/**
 * The act of this name that an entry of the ledger records, put together again from what the entry
 * commits to, exactly as its proof was asked for; null where there is no act of that name.
 */
export function recordedAct(name: string, payload: Payload): object | null {
  if (!Object.hasOwn(PARTS, name)) return null;
  const act = name as Act['act'];
  const parts = PARTS[act].map((part) => [part, payload[ELSEWHERE[act]?.[part] ?? part] ?? null]);
  return { ...Object.fromEntries(parts), act };
}
