import type { Api } from '#server/trpc/app.router.ts';

export type ExplorerPage = Awaited<ReturnType<Api['coalition']['explore']>>;
export type Frontier = NonNullable<ExplorerPage['frontier']>;
export type ChosenCoalition = NonNullable<Frontier['chosen']>;
export type PointSummary = Frontier['lines']['pessimistic'][number];
export type AddressOf = (key: string) => string;
