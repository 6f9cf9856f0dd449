import type { ExportTable } from '#shared/exports/export.state.ts';

/** A layer of the record that no bundle holds, and why: the law is the secretariat's to apply. */
export type WithheldLayer = { layer: Layer; what: string; why: string };

export const LAYERS = [
  'drafts',
  'open_rounds',
  'kept_by_offices',
  'coalition_explorer',
  'soundings',
  'people',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Layers whose size the secretariat may know; of the others not even that. */
export const COUNTED_LAYERS = ['drafts', 'open_rounds'] as const satisfies readonly Layer[];
export type CountedLayer = (typeof COUNTED_LAYERS)[number];

const FREE_DISCUSSION =
  'For a qualified person to consider under section 36 of the Freedom of Information Act 2000 (effective conduct of public affairs).';

/** Every layer that is left out, in the order in which it is listed. */
export const WITHHELD: readonly WithheldLayer[] = [
  {
    layer: 'drafts',
    what: 'Texts not frozen yet, with the suggestions and comments on them',
    why: `Still being negotiated. ${FREE_DISCUSSION}`,
  },
  {
    layer: 'open_rounds',
    what: 'What offices decided in rounds that are still open, or under a condition not met yet',
    why: `Offices decide unseen until a round closes. ${FREE_DISCUSSION}`,
  },
  {
    layer: 'kept_by_offices',
    what: 'Clearance inside an office, its private comments, its stances, and contacts it keeps to itself',
    why: 'Not held by the forum: each office holds its own and answers for it. Ask that office.',
  },
  {
    layer: 'coalition_explorer',
    what: 'Red lines, and what was worked out from them',
    why: FREE_DISCUSSION,
  },
  {
    layer: 'soundings',
    what: 'What offices answered to a question of government, before it was returned',
    why: `Offices answer unseen until the question closes. ${FREE_DISCUSSION}`,
  },
  {
    layer: 'people',
    what: 'Names and addresses of officials: who wrote, logged, prepared or replied',
    why: 'Personal information: section 40(2) of the Freedom of Information Act 2000.',
  },
];

/** Columns of exported tables that name an official: those who work with the table need them. */
export const NAMING_COLUMNS: Partial<Record<ExportTable, readonly string[]>> = {
  delegations: ['delegate'],
  follow_ups: ['who'],
  soundings: ['official'],
};
