import { tokenOfPosition } from '#db/responses/reply-file.reads.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { placeAddress } from '#shared/mail-in/mail-address.rules.ts';

/** Where mail for a position goes; null where none is taken in. */
export async function addressOf(
  { db, installation: { intakeDomain } }: Pick<Context, 'db' | 'installation'>,
  positionId: string,
): Promise<string | null> {
  const token = intakeDomain && (await tokenOfPosition(db, positionId));
  return intakeDomain && token ? placeAddress('position', token, intakeDomain) : null;
}
