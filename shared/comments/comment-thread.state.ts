/** Where a thread stands. Derived from when it was resolved, never stored. */
export const THREAD_STATES = ['open', 'resolved'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export const THREAD_MOVES = ['reply', 'resolve', 'reopen'] as const;
export type ThreadMove = (typeof THREAD_MOVES)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const MOVES: Record<ThreadState, Partial<Record<ThreadMove, ThreadState>>> = {
  open: { reply: 'open', resolve: 'resolved' },
  resolved: { reopen: 'open' },
};
