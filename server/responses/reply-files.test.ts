import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { aMail, anAwaitedReply } from '#tests/fixtures/awaited-reply.ts';
import { aPdf } from '#tests/fixtures/pdf-file.ts';
import { replyFileDownload } from './file-download.ts';

const REPLY = { kind: 'substantive', receivedOn: '2026-12-10', summary: 'It declines.' } as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('an email fills in the form, and with it nothing is logged', async () => {
  await using scene = await anAwaitedReply();
  const { api, positionId } = scene;
  const file = { name: 'Reply.eml', bytes: aMail() };
  expect(await api.intake.readFile({ positionId, file })).toEqual({
    filled: {
      receivedOn: '2026-12-10',
      fromName: 'Private Office',
      summary: 'Your letter on bus fares\n\nThe Treasury does not agree to the first ask.',
    },
    files: [
      { name: 'Reply.eml', kind: 'eml' },
      { name: 'letter.pdf', kind: 'pdf' },
    ],
  });
  expect((await api.responses.asks({ positionId })).responses).toEqual([]);
  expect(await scene.db.selectFrom('reply_file').select('id').execute()).toEqual([]);
});

test('an email that encloses a letter fills in the letter’s words after its own', async () => {
  await using scene = await anAwaitedReply();
  const { api, positionId } = scene;
  const bytes = aMail({ letter: aPdf(['The Treasury agrees to the second.']) });
  const { filled } = await api.intake.readFile({ positionId, file: { name: 'Reply.eml', bytes } });
  expect(filled.summary).toBe(
    'Your letter on bus fares\n\nThe Treasury does not agree to the first ask.\n\nThe Treasury agrees to the second.',
  );
});

test('the file a reply came in is kept byte for byte with its enclosures, and the ledger names them', async () => {
  await using scene = await anAwaitedReply();
  const { api, positionId } = scene;
  const file = { name: 'Reply.eml', bytes: aMail() };
  const { responseId } = await api.responses.log({ ...REPLY, positionId, file });
  const { files } = await api.responses.asks({ positionId });
  expect(files).toMatchObject([
    { responseId, name: 'Reply.eml', size: file.bytes.length },
    { responseId, name: 'letter.pdf', size: 17 },
  ]);
  const kept = await api.intake.file({ fileId: files[0]?.id ?? '' });
  expect(new Uint8Array(kept.bytes)).toEqual(file.bytes);
  const rows = await scene.db.selectFrom('reply_file').select('hash').execute();
  const hashes = rows.map(({ hash }) => hash);
  const payloads = await scene.db.selectFrom('ledger_payload').select('payload').execute();
  const logged = payloads.find(({ payload }) => payload['response'] === responseId);
  expect(new Set(logged?.payload['files'] as string[])).toEqual(new Set(hashes));
  expect(hashes).toHaveLength(2);
});

test('a PDF fills in what it says, one without words nothing, and what is no reply is refused', async () => {
  await using scene = await anAwaitedReply();
  const { api, positionId } = scene;
  const read = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    api.intake.readFile({ positionId, file: { name, bytes } });
  expect(await read('letter.pdf', aPdf(['The Treasury does not agree.']))).toMatchObject({
    filled: { receivedOn: null, fromName: null, summary: 'The Treasury does not agree.' },
  });
  expect(await read('letter.pdf', bytesOf('%PDF-1.7'))).toMatchObject({
    filled: { receivedOn: null, fromName: null, summary: '' },
  });
  await expect(read('letter.exe', bytesOf('MZ'))).rejects.toThrow('reply_file_unknown');
  await expect(read('reply.eml', bytesOf('no header at all'))).rejects.toThrow('mail_damaged');
  await expect(read('reply.docx', bytesOf('PK\u0003\u0004 broken'))).rejects.toThrow('word_');
});

test.each([
  ['a thousand parts', aMail({ more: [] }), parts(1_000)],
  ['parts within parts', aMail({ more: [] }), nested(500)],
])(
  'a mail of %s is refused within the time allowed, and the server goes on',
  async (_, good, bad) => {
    await using scene = await anAwaitedReply();
    const { api, positionId } = scene;
    const read = (bytes: Uint8Array<ArrayBuffer>) =>
      api.intake.readFile({ positionId, file: { name: 'a.eml', bytes } });
    await expect(read(bad)).rejects.toThrow('mail_damaged');
    expect((await read(good)).files).toHaveLength(2);
  },
);

test('a file is there for the coalition alone, and goes out only to be saved', async () => {
  await using scene = await anAwaitedReply();
  const { api, positionId } = scene;
  const bytes = bytesOf('%PDF-<script>alert(1)</script>');
  await api.responses.log({ ...REPLY, positionId, file: { name: 'a"\r\nb.pdf', bytes } });
  const [file] = (await api.responses.asks({ positionId })).files;
  const fileId = file?.id ?? '';
  await scene.as(scene.official('west-yorkshire')).intake.file({ fileId });
  const stranger = scene.as(scene.official('north-east'));
  await expect(stranger.intake.file({ fileId })).rejects.toThrow('NOT_FOUND');
  const answer = await download(scene, fileId);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="a_? ? ?b.pdf"/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect((await download(scene, 'no-id')).status).toBe(404);
});

async function download(scene: Awaited<ReturnType<typeof anAwaitedReply>>, fileId: string) {
  const { db, now, notifications, installation, secretariat } = scene;
  const mandates = [{ officeId: null, role: 'secretariat' as const }];
  const person = { ...secretariat, sessionId: secretariat.id, mandates };
  const app = new Hono();
  replyFileDownload(app, async () => ({ db, now, notifications, installation, person }));
  return app.request(`/responses/files/${fileId}`);
}

function parts(count: number) {
  const one =
    '--part\r\nContent-Type: text/html; name="a"\r\nContent-Disposition: attachment\r\n\r\nx\r\n';
  return bytesOf(
    `From: a@example.org\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n${one.repeat(count)}--part--`,
  );
}

function nested(depth: number) {
  let text = 'From: a@example.org\r\n';
  for (let at = 0; at < depth; at += 1) {
    text += `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`;
  }
  return bytesOf(text);
}
