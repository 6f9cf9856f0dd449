import { TRPCError } from '@trpc/server';

/** Pages with a live part that one person may have open at once. */
export const MAX_STREAMS = 20;

const open = new Map<string, number>();

/** Counts one more stream of this person, or refuses it; call what it gives back when it ends. */
export function takeStream(personId: string): () => void {
  const count = open.get(personId) ?? 0;
  if (count >= MAX_STREAMS) throw new TRPCError({ code: 'TOO_MANY_REQUESTS' });
  open.set(personId, count + 1);
  return () => {
    const left = (open.get(personId) ?? 1) - 1;
    if (left > 0) open.set(personId, left);
    else open.delete(personId);
  };
}
