import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isSigned } from '#db/documents/agreed-wording.reads.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { lastVersion, liveDocument } from '#db/documents/version.reads.ts';
import { positionScope } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { sourceName } from '#shared/documents/agreed-wording.rules.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { startedFrom } from '#shared/documents/earlier-text.rules.ts';
import { textFromTemplate } from '#shared/documents/template.rules.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import type { Start } from '#shared/positions/opening.rules.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';

type Asked = { startsFrom: Start; earlierPositionId?: string | undefined };

/** What a new position's live text begins with; undefined for the usual empty one. */
export async function startingText(
  db: Kysely<Database>,
  { startsFrom, earlierPositionId = '' }: Asked,
  mandates: readonly Mandate[],
): Promise<DocumentJson | undefined> {
  if (startsFrom === 'empty') return undefined;
  if (startsFrom !== 'earlier_position') return textFromTemplate(startsFrom, randomUUID);
  const scope = await positionScope(db, earlierPositionId);
  if (!scope || !canSeePosition(mandates, scope)) refuse('earlier_position_unknown');
  return (await earlierText(db, earlierPositionId)) ?? refuse('earlier_text_empty');
}

/** Its newest version, whose blocks are agreed wording if it was signed; without one, its live text. */
async function earlierText(
  db: Kysely<Database>,
  positionId: string,
): Promise<DocumentJson | undefined> {
  const version = await lastVersion(db, positionId);
  if (version) {
    const signed = await isSigned(db, version.id);
    const sourceOf = (blockId: string) =>
      signed ? sourceName({ versionId: version.id, blockId }) : null;
    return startedFrom(version.content, randomUUID, sourceOf);
  }
  const document = await liveDocument(db, positionId);
  if (!document) return undefined;
  const { text } = textOfParts(await documentParts(db, document.documentId));
  return text.content?.length ? startedFrom(text, randomUUID, () => null) : undefined;
}
