import type { Generated } from 'kysely';
import type { PublicationStep } from '#shared/publications/publication.state.ts';

export type PublicationTables = {
  /** A letter's address on the public pages; it outlives being taken down. */
  publication: { letter_id: string; slug: string };
  /** Append-only: the newest row of a letter says where it stands with the public. */
  publication_step: {
    id: Generated<string>;
    letter_id: string;
    step: PublicationStep;
    /** From when it is public; null where it was taken down. */
    public_from: Date | null;
    /** One sentence for the list, the feeds and whoever shares the page. */
    summary: string | null;
    reason: string | null;
    taken_by: string;
    taken_at: Date;
  };
};
