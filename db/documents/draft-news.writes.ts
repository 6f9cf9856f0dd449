import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type DraftNews, draftNewsLine } from '#shared/documents/draft-news.rules.ts';

/** Tells every open draft of the position, as far as its reader may know. Heard at the commit. */
export async function tellDraftNews(db: Kysely<Database>, news: DraftNews): Promise<void> {
  await sql`select pg_notify('draft', ${draftNewsLine(news)})`.execute(db);
}
