import type { Api } from '#server/trpc/app.router.ts';

type Page = Awaited<ReturnType<Api['signOff']['decisionPage']>>;
/** The page while there is a round to speak of; its text is shown by the route itself. */
export type RoundPage = Omit<Extract<Page, { round: object }>, 'round'> & { round: Round };
export type Round = Omit<Extract<Page, { round: object }>['round'], 'content'>;
/** How one of this person's offices comes to its decision. */
export type Clearance = Awaited<ReturnType<Api['clearance']['page']>>[number];
export type Preparation = NonNullable<Clearance['preparation']>;
export type OwnOffice = RoundPage['offices'][number];
export type AskedOffice = Extract<OwnOffice, { asked: true }>;
