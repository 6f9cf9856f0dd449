import { expect, test } from 'vitest';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';

type Scene = Awaited<ReturnType<typeof aRoundWithMail>>;

const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'sent',
    (error) => error.cause.code,
  );

function chaseAs(scene: Scene, officeId: string | null, note = '') {
  return refusalOf(
    scene.as(scene.secretariat).signOff.chase({ roundId: scene.roundId, officeId, note }),
  );
}

test('all still to answer are chased, with a note, and the secretariat sees by whom and when', async () => {
  await using scene = await aRoundWithMail();
  await scene.decide('tees-valley');

  const said = await chaseAs(scene, null, 'The Secretary of State meets us on Friday.');

  const mails = await scene.mails('chased');
  expect([said, await scene.told('chased')]).toEqual([
    'sent',
    ['greater-manchester', 'west-yorkshire'],
  ]);
  expect(mails[0]?.text).toContain('The Secretary of State meets us on Friday.');
  const board = await scene.as(scene.secretariat).signOff.board(scene);
  expect(board.chases).toEqual([
    { officeId: null, at: scene.now(), byName: scene.secretariat.name },
  ]);
  const other = await scene.as(scene.official('west-yorkshire')).signOff.board(scene);
  expect(other.chases).toEqual([]);
});

test('of two officers who chase at once one is heard, and four hours later it can be done again', async () => {
  await using scene = await aRoundWithMail();
  const both = await Promise.all([chaseAs(scene, null), chaseAs(scene, null)]);
  scene.setNow('2026-11-24T14:00:00Z');

  const later = await chaseAs(scene, 'west-yorkshire');

  expect([both.toSorted(), later]).toEqual([['chased_lately', 'sent'], 'sent']);
});

test.each([false, true])(
  'chasing an office that endorsed on a condition says nothing of it (sealed: %s)',
  async (sealed) => {
    await using without = await aRoundWithMail({ sealed });
    await using conditional = await aRoundWithMail({ sealed });
    await conditional.decide('tees-valley', { condition: { kind: 'offices', count: 3 } });
    const answers = async (scene: Scene) => {
      const said = [await chaseAs(scene, 'tees-valley'), await chaseAs(scene, null)];
      const { chases, undelivered } = await scene.as(scene.secretariat).signOff.board(scene);
      return { said, chases, undelivered };
    };

    expect(await answers(conditional)).toEqual(await answers(without));
    expect(await without.told('chased')).toContain('tees-valley');
    expect(await conditional.told('chased')).not.toContain('tees-valley');
  },
);

test('a notice that came back is shown to its office and the secretariat, and sent again once', async () => {
  await using scene = await aRoundWithMail();
  const { email } = scene.delegate('tees-valley');
  await scene.db
    .updateTable('mail')
    .set({ failed_at: scene.now(), failure: '550 no such mailbox' })
    .where('recipient', '=', email)
    .execute();
  const eyes = [scene.secretariat, scene.official('tees-valley'), scene.official('west-yorkshire')];
  const seen = () =>
    Promise.all(
      eyes.map(async (person) => (await scene.as(person).signOff.board(scene)).undelivered.length),
    );
  const before = await seen();
  const again = () =>
    refusalOf(
      scene
        .as(scene.official('tees-valley'))
        .signOff.sendAgain({ roundId: scene.roundId, officeId: 'tees-valley' }),
    );

  const said = [await again(), await again()];

  expect(before).toEqual([1, 1, 0]);
  expect(said).toEqual(['sent', 'nothing_to_send_again']);
  expect(await seen()).toEqual([0, 0, 0]);
});

test('the people page says beside an address that mail to it came back, but not of what is private', async () => {
  await using scene = await aRoundWithMail({ reminderHours: [48] });
  scene.setNow('2026-11-25T12:00:00Z');
  await scene.remind();
  const { email } = scene.delegate('tees-valley');
  const fail = (kind: string) =>
    scene.db
      .updateTable('mail')
      .set({ failed_at: scene.now() })
      .where('recipient', '=', email)
      .where('private_to', kind === 'reminder' ? 'is not' : 'is', null)
      .execute();
  const failed = async () => {
    const { mandates } = await scene.as(scene.secretariat).people.list();
    return mandates.filter(({ undeliveredAt }) => undeliveredAt).map((each) => each.email);
  };
  await fail('reminder');
  const before = await failed();

  await fail('opened');

  expect([before, await failed()]).toEqual([[], [email]]);
});

test('that a reminder came back is for its own office alone', async () => {
  await using scene = await aRoundWithMail({ reminderHours: [48] });
  scene.setNow('2026-11-25T12:00:00Z');
  await scene.remind();
  const [reminder] = await scene.mails('reminder');
  await scene.db
    .updateTable('mail')
    .set({ failed_at: scene.now() })
    .where('id', '=', reminder?.id ?? '')
    .execute();

  const seen = await Promise.all(
    [scene.secretariat, scene.official(reminder?.office_id ?? '')].map(
      async (person) => (await scene.as(person).signOff.board(scene)).undelivered.length,
    ),
  );

  expect(seen).toEqual([0, 1]);
});
