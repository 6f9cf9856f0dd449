import type { LightClient, Seat } from './light-client.ts';

/** A place where live text is served: the product, or the floor. */
export type Venue = {
  /** WebSocket address. */
  url: string;
  origin: string;
  cookies: readonly string[];
};

/** A seat for the nth client; people take turns, as no person may hold many connections. */
export function seat({ url, origin, cookies }: Venue, documentName: string, nth: number): Seat {
  return { url, origin, documentName, cookie: cookies[nth % cookies.length] ?? '' };
}

export async function leaveAll(clients: readonly LightClient[]) {
  await Promise.all(clients.map((client) => client.leave()));
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
