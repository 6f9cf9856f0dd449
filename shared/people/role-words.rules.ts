import type { Role } from './mandate.policy.ts';

const WORDS: Record<Role, string> = {
  secretariat: 'Secretariat officer',
  official: 'Policy official',
  chief_executive: 'Chief executive',
  delegate: 'Delegate of the mayor',
  holder: 'Mayor',
};

/** "Policy official", as a page or a message says it. */
export function roleWords(role: Role): string {
  return WORDS[role];
}
