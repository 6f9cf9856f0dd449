import { type Kysely, sql } from 'kysely';

/**
 * Words are found whatever their accents and endings. The words of a frozen text are those of its text
 * nodes alone, so that nobody finds a clause by the name of its kind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists unaccent;
    create extension if not exists pg_trgm;
    create text search configuration concord (copy = english);
    alter text search configuration concord
      alter mapping for hword, hword_part, word with unaccent, english_stem;
    create function document_words(content jsonb) returns text
      language sql immutable parallel safe
      as $$
        select coalesce(string_agg(node #>> '{}', ' '), '')
        from jsonb_path_query(content, 'strict $.**.text') as node
      $$;
    create index version_words_idx on version
      using gin (to_tsvector('concord', document_words(content)));
    create index position_title_words_idx on position using gin (to_tsvector('concord', title));
    create index position_title_trgm_idx on position using gin (title gin_trgm_ops);
    create index response_words_idx on response using gin (to_tsvector('concord', summary));
    create index commitment_words_idx on commitment using gin (to_tsvector('concord', words));
    create index engagement_words_idx on engagement_record
      using gin (to_tsvector('concord', gist));
  `.execute(db);
}
