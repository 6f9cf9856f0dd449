/** What one client may ask of the server. Nothing is counted by address: many share one. */
export const LIMITS = {
  /** A provider opens a socket for each document, and an official may have many tabs open. */
  socketsPerPerson: 40,
  documentsPerSocket: 200,
  messageBytes: 2 * 1024 * 1024,
  /** A socket on which nobody has authenticated a document by then is closed. */
  authenticationMs: 10_000,
  /** Messages kept for a document while its access is being looked up. */
  heldMessages: 100,
  heldBytes: 4 * 1024 * 1024,
  /** Beyond this a socket is not read until some of its updates are stored. */
  unstoredBytes: 4 * 1024 * 1024,
  /** Bytes a slow reader may leave lying before it is cut off, to catch up by synchronising anew. */
  unreadBytes: 16 * 1024 * 1024,
} as const;

export type CloseReason = { code: number; reason: string };

/** Close codes as Hocuspocus clients know them. All but a refused upgrade are followed by a new try. */
export const CLOSE = {
  malformed: { code: 1007, reason: 'Malformed message' },
  tooMuch: { code: 1008, reason: 'Too much at once' },
  gaps: { code: 1008, reason: 'Too many updates that build on missing ones' },
  stopping: { code: 1001, reason: 'The server is stopping' },
  storage: { code: 1013, reason: 'Not stored, try again' },
  reset: { code: 4205, reason: 'Reset Connection' },
  sessionEnded: { code: 4401, reason: 'Unauthorized' },
  forbidden: { code: 4403, reason: 'Forbidden' },
  late: { code: 4408, reason: 'Connection Timeout' },
  /** An edit changed words directly that its author may only suggest to change. */
  suggestOnly: { code: 4409, reason: 'Only suggestions are taken' },
  /** An edit puts a proposal, or words of one, under another's name. */
  notTheAuthor: { code: 4409, reason: 'Nobody suggests in another’s name' },
} as const satisfies Record<string, CloseReason>;
