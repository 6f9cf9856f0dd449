import { type Assertion, faultInAssertion } from '#shared/people/assertion.rules.ts';
import type { ProofKind } from '#shared/sign-off/decision.state.ts';
import { recordedAct } from '#shared/sign-off/recorded-act.rules.ts';
import { type Evidence, textOf } from './evidence.rules.ts';
import type { FindingCode } from './finding.state.ts';
import { fits, type Shape } from './shape.rules.ts';
import type { ProofEntry } from './verify.rules.ts';

/** How a person proved what an entry records; `passkey_matches` where that can be seen here. */
type Proving = { seq: number; code: FindingCode | 'passkey_matches' };

const ASSERTION: Shape = {
  members: {
    act: 'text',
    nonce: 'hash',
    credentialId: 'text',
    publicKey: 'hex',
    authenticatorData: 'text',
    clientDataJSON: 'text',
    signature: 'text',
  },
};

/** What is left where no passkey signed: there is nothing to check without the forum. */
const WITHOUT_PASSKEY: Record<Exclude<ProofKind, 'passkey'>, FindingCode> = {
  email_code: 'proved_by_code',
  session: 'proved_by_session',
};

/** How everything opened in a file was proved that somebody had to prove. */
export async function provingsIn(evidence: Evidence): Promise<Proving[]> {
  const found = await Promise.all(evidence.entries.map((entry) => provingOf(entry, evidence)));
  return found.filter((proving) => proving !== null);
}

async function provingOf(entry: ProofEntry, evidence: Evidence): Promise<Proving | null> {
  const { seq, opened } = entry;
  const kind = textOf(entry, 'proof');
  const assertion = opened?.payload['assertion'] ?? null;
  if (assertion !== null) return { code: await checked(entry, assertion, evidence), seq };
  if (kind === null) return null;
  if (textOf(entry, 'origin') === 'carried') return { code: 'proved_earlier', seq };
  const code = Object.hasOwn(WITHOUT_PASSKEY, kind)
    ? WITHOUT_PASSKEY[kind as keyof typeof WITHOUT_PASSKEY]
    : 'passkey_missing';
  return { code, seq };
}

/** Holds what a passkey signed against the act the entry records, put together again from it. */
async function checked(
  { opened }: ProofEntry,
  given: unknown,
  { checkpoint }: Evidence,
): Promise<Proving['code']> {
  if (!fits(given, ASSERTION)) return 'passkey_unreadable';
  // Entries that do not say where their passkey was asked were made at the forum's one address.
  const { origin = checkpoint.origin, ...signed } = given as Partial<Assertion>;
  const assertion = { ...(signed as Assertion), origin };
  const act = recordedAct(assertion.act, opened?.payload ?? {});
  if (act === null) return 'passkey_words_differ';
  try {
    return (await faultInAssertion(assertion, act)) ?? 'passkey_matches';
  } catch (error) {
    const isUnknown = (error as Error).name === 'NotSupportedError';
    return isUnknown ? 'cannot_check_passkey' : 'passkey_unreadable';
  }
}
