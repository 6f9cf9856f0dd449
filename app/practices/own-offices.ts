import type { Mandate } from '#shared/people/mandate.policy.ts';
import type { NamedOffice } from './own-office.tsx';

/** The offices somebody works for, each once, as a form offers them. */
export function ownOffices(mandates: readonly Mandate[]): NamedOffice[] {
  const named = mandates.flatMap(({ officeId, officeName }) =>
    officeId ? [[officeId, officeName ?? officeId] as const] : [],
  );
  return [...new Map(named)].map(([id, name]) => ({ id, name }));
}
