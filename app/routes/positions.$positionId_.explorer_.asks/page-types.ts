import type { Api } from '#server/trpc/app.router.ts';

export type CellsPage = Awaited<ReturnType<Api['coalition']['cells']>>;
export type Ask = CellsPage['asks'][number];
