import type { Kysely } from 'kysely';
import {
  askLinks,
  askWeights,
  coalitionOffices,
  mustHavesNow,
  softerWordings,
  wordingStancesNow,
} from '#db/coalition/coalition.reads.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import type { Database } from '#db/schema.ts';
import { stancesNow } from '#db/stances/stance.reads.ts';
import { notFound } from '#server/trpc/trpc.ts';
import { stanceMatrix } from '#shared/coalition/stance-matrix.rules.ts';
import { wholeText } from '#shared/revisions/revision.rules.ts';
import { type StanceBlock, stanceBlocks } from '#shared/stances/stance.rules.ts';

/** A weight nobody has set. */
const ORDINARY_WEIGHT = 1;
const AS_IT_STANDS = 3;

export type PositionAsk = Awaited<ReturnType<typeof asksOf>>['asks'][number];

/** The asks of a draft with their softer wordings, the stronger first, and what each weighs. */
export async function asksOf(db: Kysely<Database>, positionId: string) {
  const document = (await liveDocument(db, positionId)) ?? notFound();
  const blocks = await stanceBlocks(wholeText(await documentParts(db, document.documentId)));
  const wordings = await softerWordings(db, positionId);
  const weights = new Map(
    (await askWeights(db, positionId)).map(({ blockId, weight }) => [blockId, weight]),
  );
  return {
    title: document.title,
    locked: document.lockedAt !== null,
    clauses: blocks.filter(({ kind }) => kind === 'clause'),
    wordings,
    asks: blocks
      .filter(({ kind }) => kind === 'ask')
      .map((ask) => ({
        ...ask,
        weight: weights.get(ask.blockId) ?? ORDINARY_WEIGHT,
        softer: wordings
          .filter(({ blockId }) => blockId === ask.blockId)
          .map((wording) => ({ ...wording, askChanged: wording.askWordsHash !== ask.wordsHash })),
      })),
  };
}

/** All that the frontier of a position rests on, with the names of what its matrix holds by place. */
export async function matrixOf(db: Kysely<Database>, positionId: string, day: string) {
  const text = await asksOf(db, positionId);
  const offices = (await coalitionOffices(db, positionId, day)).map(({ people, ...office }) => ({
    ...office,
    people: people ?? 0,
    peopleKnown: people !== null,
  }));
  const officeIds = offices.map(({ officeId }) => officeId);
  const stances = await stancesNow(db, positionId, officeIds);
  const softStances = await wordingStancesNow(db, positionId, officeIds);
  const mustHaves = await mustHavesNow(db, positionId, officeIds);
  const links = await askLinks(db, positionId);
  const said = [
    ...stances.map((one) => ({ ...one, level: AS_IT_STANDS }) as const),
    ...softStances,
  ];
  return {
    ...text,
    offices,
    said,
    softStances,
    mustHaves,
    links,
    clauseRedLines: clauseRedLines(text.clauses, stances),
    matrix: stanceMatrix({ offices, asks: text.asks.map(wordingsOf), said, mustHaves, links }),
  };
}

function wordingsOf({ blockId, weight, wordsHash, softer }: PositionAsk) {
  return { blockId, weight, wordings: [{ level: AS_IT_STANDS, wordsHash } as const, ...softer] };
}

type Stances = Awaited<ReturnType<typeof stancesNow>>;

/** Red lines on what asks for nothing: they are not weighed, and somebody has to know of them. */
function clauseRedLines(clauses: readonly StanceBlock[], stances: Stances) {
  return clauses.flatMap(({ blockId, label, wordsHash }) => {
    const officeIds = stances.flatMap((said) =>
      said.blockId === blockId && said.stance === 'red_line' && said.wordsHash === wordsHash
        ? [said.officeId]
        : [],
    );
    return officeIds.length > 0 ? [{ blockId, label, officeIds }] : [];
  });
}
