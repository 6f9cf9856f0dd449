import { appRouter } from '#server/trpc/app.router.ts';

type Defined = Record<string, { _def: { type: 'query' | 'mutation' | 'subscription' } }>;

/** Every procedure of the program: its name, such as `signOff.decide`, and whether it changes anything. */
export const PROCEDURES = Object.entries(appRouter._def.procedures as unknown as Defined).map(
  ([name, { _def }]) => ({ name, type: _def.type }),
);
