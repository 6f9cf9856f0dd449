import type { Api } from '#server/trpc/app.router.ts';

export type BoardPage = Awaited<ReturnType<Api['signOff']['boardPage']>>;
export type Board = NonNullable<BoardPage['board']>;
export type BoardRow = Board['rows'][number];
export type Opening = NonNullable<BoardPage['secretariat']>;
