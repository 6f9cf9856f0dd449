import type { Api } from '#server/trpc/app.router.ts';

export type OpenRounds = Awaited<ReturnType<Api['signOff']['openRounds']>>;
export type OpenRound = OpenRounds['rounds'][number];
