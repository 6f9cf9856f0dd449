import { FORUM_TABLES } from './bound-forum.reads.ts';
import { GOVERNMENT_TABLES } from './bound-government.reads.ts';
import { SIGN_OFF_TABLES } from './bound-sign-off.reads.ts';

/** Every table whose rows are each written with an entry that says the same. */
export const BOUND_TABLES = [...SIGN_OFF_TABLES, ...FORUM_TABLES, ...GOVERNMENT_TABLES];
