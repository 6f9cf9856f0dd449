import { BUSES } from './buses.ts';
import { DEVOLUTION } from './devolution.ts';
import { PARTNERSHIPS } from './partnerships.ts';
import type { PastCase } from './past-case.ts';
import { RAIL } from './rail.ts';
import { TICKET_OFFICES } from './ticket-offices.ts';

/** Every past case; one that is missing here is not seeded. */
export const PAST_CASES: readonly PastCase[] = [
  TICKET_OFFICES,
  ...RAIL,
  ...BUSES,
  ...DEVOLUTION,
  ...PARTNERSHIPS,
];
