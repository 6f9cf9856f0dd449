import { z } from 'zod';

const positionId = z.uuid();
const versionNumber = z.coerce.number().int().min(1).max(100_000);

export const documentInput = z.object({ positionId });
export const versionInput = z.object({ positionId, number: versionNumber });
