import { z } from 'zod';

const positionId = z.uuid();
/** Made by whoever brackets, and read from the text: any short text may stand there. */
const MAX_ID = 100;
const id = z.string().min(1).max(MAX_ID);

export const alternativesInput = z.object({ positionId });
export const wordingInput = z.object({ positionId, wordingId: id });
export const resolveInput = z.object({ positionId, alternativeId: id, wordingId: id });
