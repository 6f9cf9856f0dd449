import type { Api } from '#server/trpc/app.router.ts';

export type StancesPage = Awaited<ReturnType<Api['stances']['list']>>;
export type StanceOffice = StancesPage['offices'][number];
export type SaidStance = StancesPage['stances'][number];
export type OwnRow = Awaited<ReturnType<Api['coalition']['ownRow']>>;
