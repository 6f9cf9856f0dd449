import type { Api } from '#server/trpc/app.router.ts';

export type PastSuggestion = Awaited<
  ReturnType<Api['suggestions']['history']>
>['suggestions'][number];
export type SettledPassage = Awaited<ReturnType<Api['alternatives']['history']>>[number];
