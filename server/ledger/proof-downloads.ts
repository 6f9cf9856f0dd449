import path from 'node:path';
import { TRPCError } from '@trpc/server';
import type { Hono } from 'hono';
import type { ReadContext } from '#server/http/app.ts';
import { attachment } from '#server/http/attachment.ts';
import { pdfLetter } from '#server/letters/pdf.export.ts';
import { createCallerFactory } from '#server/trpc/trpc.ts';
import { printedReceipt } from '#shared/ledger/printed-receipt.rules.ts';
import type { Receipt } from '#shared/ledger/proof-file.rules.ts';
import { ledgerRouter } from './ledger.router.ts';
import { offlineVerifier } from './offline-verifier.ts';

const createLedger = createCallerFactory(ledgerRouter);
type Ledger = ReturnType<typeof createLedger>;

const RECEIPT = ':file{receipt\\.(?:json|pdf)}';
const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Receipts, bundles and the checkpoint as files, and the file that checks them without a network. */
export function proofDownloads(buildDirectory: string) {
  return (app: Hono, readContext: ReadContext): void => {
    const ledgerOf = async (headers: Headers) => createLedger(await readContext(headers));
    app.get('/ledger/checkpoint.json', async (c) =>
      json(await (await ledgerOf(c.req.raw.headers)).checkpoint()),
    );
    app.get(`/positions/:positionId/decisions/:decisionId/${RECEIPT}`, async (c) => {
      const { positionId, decisionId, file } = c.req.param();
      const ledger = await ledgerOf(c.req.raw.headers);
      return receiptFile(file, () => ledger.receipt({ positionId, decisionId }));
    });
    app.get(`/positions/:positionId/entries/:seq/${RECEIPT}`, async (c) => {
      const { positionId, seq, file } = c.req.param();
      const ledger = await ledgerOf(c.req.raw.headers);
      return receiptFile(file, () => ledger.receipt({ positionId, seq: Number(seq) }));
    });
    app.get('/positions/:positionId/bundle.json', async (c) => {
      const { positionId } = c.req.param();
      const ledger = await ledgerOf(c.req.raw.headers);
      return bundleFile(() => ledger.bundle({ positionId }));
    });
    app.get('/verify/offline.html', async (c) => {
      const { installation } = await readContext(c.req.raw.headers);
      return offlineVerifier(path.join(buildDirectory, 'offline'), installation.checkpoints.keys);
    });
  };
}

async function receiptFile(file: string, read: () => ReturnType<Ledger['receipt']>) {
  const receipt = await seen(read);
  if (!receipt) return notThere();
  const extension = file.slice('receipt.'.length);
  const name = attachment(receipt.position.title, `, receipt ${receipt.entry.seq}.${extension}`);
  if (extension === 'json') return json(receipt, name);
  return new Response(new Uint8Array(pdfReceipt(receipt)), {
    headers: { ...NO_STORE, 'content-type': 'application/pdf', 'content-disposition': name },
  });
}

function pdfReceipt(receipt: Receipt): Uint8Array {
  return pdfLetter(printedReceipt(receipt));
}

async function bundleFile(read: () => ReturnType<Ledger['bundle']>) {
  const bundle = await seen(read);
  if (!bundle) return notThere();
  return json(bundle, attachment(bundle.position.title, ', record.json'));
}

function json(value: unknown, disposition?: string): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: {
      ...NO_STORE,
      'content-type': 'application/json',
      ...(disposition && { 'content-disposition': disposition }),
    },
  });
}

/** Undefined where it is absent or not theirs to see. */
async function seen<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    const hidden = ['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN'];
    if (error instanceof TRPCError && hidden.includes(error.code)) return undefined;
    throw error;
  }
}

function notThere(): Response {
  return new Response('Not found', { status: 404, headers: NO_STORE });
}
