import type { Api } from '#server/trpc/app.router.ts';

type Page = Awaited<ReturnType<Api['signOff']['decisionPage']>>;
/** The page while there is a round to speak of; its text is shown by the route itself. */
export type RoundPage = Omit<Extract<Page, { round: object }>, 'round'> & { round: Round };
export type Round = Omit<Extract<Page, { round: object }>['round'], 'content'>;
export type OwnOffice = RoundPage['offices'][number];
export type AskedOffice = Extract<OwnOffice, { asked: true }>;
