/** Where an office stands on an ask or a clause while the text is drafted; nothing said is none of them. */
export const STANCES = ['support', 'can_accept', 'red_line'] as const;
export type Stance = (typeof STANCES)[number];
