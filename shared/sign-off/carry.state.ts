/**
 * How far a new version is from the one an office decided on. `typography`: the same words, set
 * otherwise. `wording`: may be declared editorial. `substance`: has to be decided anew.
 */
export const CHANGE_CLASSES = ['typography', 'wording', 'substance'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** What makes a change more than editorial, whoever says it is. */
export const SUBSTANCE = [
  'addressees',
  'blocks',
  'number',
  'date',
  'money',
  'name',
  'negation',
  'modal_verb',
  'reserved_clause',
] as const;
export type Substance = (typeof SUBSTANCE)[number];
