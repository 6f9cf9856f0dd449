import { expect, test } from 'vitest';
import { settleSilence } from '#server/sign-off/settle-silence.ts';
import type { aForum } from '#tests/fixtures/scene.ts';
import { aSilentRound, SILENCE_ENDS_AT } from '#tests/fixtures/silent-round.ts';
import { verifyLedger } from './verify.ts';

const OFFICE = 'west-yorkshire';
const OTHER_POSITION = '00000000-0000-4000-8000-000000000001';
const INVENTED = '00000000-0000-4000-8000-000000000002';

const brokenIn = async ({ db }: Pick<Awaited<ReturnType<typeof aForum>>, 'db'>) => {
  const { broken } = { broken: '', ...(await verifyLedger(db)) };
  return broken;
};

/** Two people were named in writing, one for one position alone; that one was ended. */
async function delegations() {
  const scene = await aSilentRound();
  const { delegations: api } = scene.as(scene.secretariat);
  const paper = { officeId: OFFICE, from: '2026-11-24', to: '2026-12-04', instrument: 'File 7' };
  await api.make({ ...paper, personId: scene.official(OFFICE).id, scope: 'all' });
  const { delegationId } = await api.make({
    ...paper,
    personId: scene.chiefExecutive(OFFICE).id,
    scope: 'named',
    positionIds: [scene.positionId],
  });
  await api.revoke({ delegationId });
  return scene;
}

/** Nobody of Tees Valley was shown the text, so that the end was moved once. */
async function aPause() {
  const scene = await aSilentRound();
  await scene.read('greater-manchester', 'west-yorkshire');
  scene.setNow(SILENCE_ENDS_AT);
  const { publicUrl } = scene.installation;
  await scene.db
    .transaction()
    .execute((trx) => settleSilence(trx, scene.roundId, { publicUrl, at: scene.now() }));
  return scene;
}

test('delegations, their ends and a pause of silence are proved with the ledger', async () => {
  await using delegated = await delegations();
  await using paused = await aPause();

  expect(await brokenIn(delegated)).toBe('');
  expect(await paused.db.selectFrom('silence_pause').selectAll().execute()).toHaveLength(1);
  expect(await brokenIn(paused)).toBe('');
});

const WRITTEN = `made_by is not null`;
const DELEGATIONS = {
  'a delegation is deleted': [
    `delete from delegation where ${WRITTEN} and scope = 'all'`,
    'Delegation',
    'is gone',
  ],
  'a delegation is invented': [
    `insert into delegation select '${INVENTED}', office_id, holder_id, person_id, made_by, made_at,
       starts_at, ends_at, scope, instrument from delegation where scope = 'all' and ${WRITTEN}`,
    'Delegation',
    'knows nothing',
  ],
  'a delegation without paper is invented': [
    `insert into delegation select '${INVENTED}', office_id, null, person_id, null, made_at,
       starts_at, ends_at, scope, instrument from delegation where scope = 'all' and ${WRITTEN}`,
    'Delegation',
    'knows nothing',
  ],
  'a delegation is made longer': [
    `update delegation set ends_at = ends_at + interval '1 year' where ${WRITTEN}`,
    'Delegation',
    'differs',
  ],
  'a delegation is given to somebody else': [
    `update delegation set person_id = made_by where ${WRITTEN} and scope = 'all'`,
    'Delegation',
    'differs',
  ],
  'a delegation is made to cover everything': [
    `delete from delegation_position; update delegation set scope = 'all' where scope = 'named'`,
    'Delegation',
    'differs',
  ],
  'a delegation is made to cover another position': [
    `insert into position (id, title, coalition_kind) values ('${OTHER_POSITION}', 'Other', 'named');
     insert into delegation_position select id, '${OTHER_POSITION}' from delegation
       where scope = 'named'`,
    'Delegation',
    'differs',
  ],
  'a delegation no longer covers its position': [
    'delete from delegation_position',
    'Delegation',
    'differs',
  ],
  'the end of a delegation is deleted': [
    'delete from delegation_end',
    'End of delegation',
    'is gone',
  ],
  'the end of a delegation is put off': [
    `update delegation_end set ended_at = ended_at + interval '1 day'`,
    'End of delegation',
    '',
  ],
  'the end of a delegation is given another reason': [
    `update delegation_end set reason = 'left_office'`,
    'End of delegation',
    'differs',
  ],
  'an end that somebody wrote is taken back': [
    `insert into delegation_return select id, ended_by, now() from delegation_end`,
    'Return of delegation',
    'knows nothing',
  ],
  'a delegation is ended by nobody': [
    `insert into delegation_end (delegation_id, ended_at, ended_by, reason) select id, now(), made_by, 'revoked' from delegation
       where scope = 'all' and ${WRITTEN}`,
    'End of delegation',
    'knows nothing',
  ],
} satisfies Record<string, [string, string, string]>;

test.each(Object.entries(DELEGATIONS))(
  'as the database’s owner: %s, and it is told',
  async (_, [statement, where, fault]) => {
    await using scene = await delegations();

    await scene.asOwner(statement);

    const broken = await brokenIn(scene);
    expect(broken.startsWith(where)).toBe(true);
    expect(broken).toContain(fault);
  },
);

const PAUSES = {
  'a pause is deleted': ['delete from silence_pause', 'is gone'],
  'a pause is put in another’s place': [
    `delete from silence_pause;
     insert into silence_pause select round_id, array['tees-valley'], now(), now(), now()
       from round_office limit 1`,
    'differs',
  ],
  'a pause is made longer': [
    `update silence_pause set moved_to = moved_to + interval '1 day'`,
    'differs',
  ],
  'a pause is made for more offices': [
    `update silence_pause set office_ids = office_ids || array['west-yorkshire']`,
    'differs',
  ],
} satisfies Record<string, [string, string]>;

test.each(Object.entries(PAUSES))(
  'as the database’s owner: %s, and it is told',
  async (_, [statement, fault]) => {
    await using scene = await aPause();

    await scene.asOwner(statement);

    const broken = await brokenIn(scene);
    expect(broken.startsWith('Pause of silence')).toBe(true);
    expect(broken).toContain(fault);
  },
);
