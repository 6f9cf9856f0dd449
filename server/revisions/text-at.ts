import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { readingText } from '#db/revisions/reading.reads.ts';
import { frozenText, revisionText } from '#db/revisions/revision.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type Point, readPoint } from '#shared/revisions/point.rules.ts';
import { canSeeReading } from '#shared/revisions/reading.policy.ts';
import { wholeText } from '#shared/revisions/revision.rules.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** A text of a position with what a page says of it. */
export type TextAt = {
  address: string;
  kind: Point['kind'];
  /** Of a version or revision. */
  number: number | null;
  /** What somebody called a revision. */
  name: string | null;
  /** Who froze, made or read it. */
  by: string | null;
  at: Date;
  content: DocumentJson;
};

/** The text an address names. That the position may be seen has been asked before. */
export async function textAt(ctx: Asking, positionId: string, address: string): Promise<TextAt> {
  const point = readPoint(address) ?? notFound();
  const found = (await read(ctx, positionId, point)) ?? notFound();
  const { number = null, name = null, by = null, at, content } = found;
  return { address, kind: point.kind, number, name, by, at, content };
}

type Found = Pick<TextAt, 'at' | 'content'> & Partial<Pick<TextAt, 'number' | 'name' | 'by'>>;

async function read(ctx: Asking, positionId: string, point: Point): Promise<Found | undefined> {
  switch (point.kind) {
    case 'live':
      return liveText(ctx, positionId);
    case 'version':
      return frozenText(ctx.db, positionId, point.number);
    case 'revision':
      return revisionText(ctx.db, positionId, point.number);
    case 'reading':
      return shownText(ctx, positionId, point.id);
  }
}

async function liveText({ db, now }: Asking, positionId: string): Promise<Found | undefined> {
  const document = await liveDocument(db, positionId);
  if (!document) return undefined;
  return { content: wholeText(await documentParts(db, document.documentId)), at: now() };
}

/** Somebody else's reading is as absent as one that never was. */
async function shownText({ db, now, person }: Asking, positionId: string, id: string) {
  const reading = await readingText(db, { positionId, id, now: now() });
  return reading && canSeeReading(person, reading) ? reading : undefined;
}
