/** What a mayor may say of a letter an earlier mayor signed; the letter itself never changes. */
export const SUCCESSOR_WORDS = ['adopts', 'distances'] as const;
export type SuccessorWord = (typeof SUCCESSOR_WORDS)[number];
