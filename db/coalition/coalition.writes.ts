import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Level, SofterLevel, Weighing } from '#shared/coalition/cell.state.ts';
import type { Stance } from '#shared/stances/stance.state.ts';

type By = { positionId: string; personId: string; at: Date };

function by({ positionId, personId, at }: By) {
  return { position_id: positionId, person_id: personId, at };
}

export type NewWording = By & {
  blockId: string;
  level: SofterLevel;
  words: string;
  wordsHash: string;
  askWordsHash: string;
  shared: boolean;
};

export async function insertSofterWording(trx: Transaction<Database>, written: NewWording) {
  await trx
    .insertInto('softer_wording')
    .values({
      ...by(written),
      block_id: written.blockId,
      level: written.level,
      words: written.words,
      words_hash: written.wordsHash,
      ask_words_hash: written.askWordsHash,
      shared: written.shared,
    })
    .execute();
}

export type NewWordingStance = By & {
  officeId: string;
  blockId: string;
  level: SofterLevel;
  stance: Stance | null;
  wordsHash: string;
  onItsWord: boolean;
};

export async function insertWordingStance(trx: Transaction<Database>, said: NewWordingStance) {
  await trx
    .insertInto('wording_stance')
    .values({
      ...by(said),
      office_id: said.officeId,
      block_id: said.blockId,
      level: said.level,
      stance: said.stance,
      words_hash: said.wordsHash,
      on_its_word: said.onItsWord,
    })
    .execute();
}

export type NewMustHave = By & {
  officeId: string;
  blockId: string;
  level: Level | null;
  onItsWord: boolean;
};

export async function insertMustHave(trx: Transaction<Database>, must: NewMustHave) {
  await trx
    .insertInto('must_have')
    .values({
      ...by(must),
      office_id: must.officeId,
      block_id: must.blockId,
      level: must.level,
      on_its_word: must.onItsWord,
    })
    .execute();
}

export async function setAskWeight(
  trx: Transaction<Database>,
  { positionId, blockId, weight }: { positionId: string; blockId: string; weight: number },
) {
  await trx
    .insertInto('ask_weight')
    .values({ position_id: positionId, block_id: blockId, weight })
    .onConflict((oc) => oc.columns(['position_id', 'block_id']).doUpdateSet({ weight }))
    .execute();
}

export type AskLink = {
  positionId: string;
  blockId: string;
  level: Level;
  needsBlockId: string;
  needsLevel: Level;
};

function linkRow(link: AskLink) {
  return {
    position_id: link.positionId,
    block_id: link.blockId,
    level: link.level,
    needs_block_id: link.needsBlockId,
    needs_level: link.needsLevel,
  };
}

export async function insertAskLink(trx: Transaction<Database>, link: AskLink) {
  await trx
    .insertInto('ask_link')
    .values(linkRow(link))
    .onConflict((oc) => oc.doNothing())
    .execute();
}

export async function deleteAskLink(trx: Transaction<Database>, link: AskLink) {
  const row = linkRow(link);
  await trx
    .deleteFrom('ask_link')
    .where((eb) => eb.and(row))
    .execute();
}

export async function insertViewing(
  trx: Transaction<Database>,
  { weights, officeIds, ...viewing }: By & { weights: Weighing; officeIds: readonly string[] },
) {
  await trx
    .insertInto('explorer_viewing')
    .values({ ...by(viewing), weights, office_ids: JSON.stringify(officeIds) })
    .execute();
}
