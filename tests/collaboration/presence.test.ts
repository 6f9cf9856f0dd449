import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { aLiveText, statusIs, until } from './live-scene.ts';
import { bytesFrame, rawClient, tokenFrame } from './raw-client.ts';

type State = { user?: { name: string; officeName: string; color: string }; cursor?: unknown };

test('who is here is said by the server, whatever name a client gives itself', async () => {
  await using scene = await aLiveText();
  const [one, two] = [await scene.open(scene.writer), await scene.open(scene.other)];
  await Promise.all([statusIs(one, 'saved'), statusIs(two, 'saved')]);
  two.awareness.setLocalState({
    user: { name: 'Mayor of West Yorkshire', officeName: 'West Yorkshire', color: '#fff' },
    cursor: { anchor: 3 },
  });
  const seen = () => one.awareness.getStates().get(two.doc.clientID) as State | undefined;
  await until(() => seen()?.cursor !== undefined);
  expect(seen()?.user).toMatchObject({
    name: scene.other.name,
    officeId: 'greater-manchester',
    officeName: 'Greater Manchester',
  });
  expect(seen()?.cursor).toEqual({ anchor: 3 });
  two.destroy();
  await until(() => seen() === undefined, { what: 'being gone after leaving' });
});

test('a connection speaks for one client, of bounded size, and not for anybody else', async () => {
  await using scene = await aLiveText();
  const one = await scene.open(scene.writer);
  await statusIs(one, 'saved');
  one.awareness.setLocalState({ cursor: 1 });
  const client = await rawClient(scene.url, { cookie: await scene.cookieOf(scene.other) });
  client.send(tokenFrame(scene.documentId));
  const say = (...entries: [number, number, unknown][]) =>
    client.send(bytesFrame(scene.documentId, 1, presence(entries)));
  await until(() => client.ofKind(2).length === 1);
  say([one.doc.clientID, 99, { cursor: 'taken over' }]);
  say([7, 1, { cursor: 'x'.repeat(5_000) }], [8, 1, { cursor: 2 }], [9, 1, { cursor: 3 }]);
  await until(() => one.awareness.getStates().has(7) || one.awareness.getStates().has(8));
  const others = [...one.awareness.getStates().keys()].filter((id) => id !== one.doc.clientID);
  expect(others).toHaveLength(1);
  const state = one.awareness.getStates().get(others[0] ?? 0) as State;
  expect(JSON.stringify(state).length).toBeLessThan(2_048);
  expect(state.user?.name).toBe(scene.other.name);
  expect(one.awareness.getLocalState()).toMatchObject({ cursor: 1 });
});

function presence(entries: readonly [number, number, unknown][]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return encoding.toUint8Array(encoder);
}
