import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withDatabase } from './bench-database.ts';
import type { Delegate } from './endorsing.figure.ts';
import { addDrafts, fillDocument, writePaper, writeTyping } from './fill-documents.ts';
import { addBenchOffices, addPeople } from './fill-people.ts';
import { addPositionsInRound } from './fill-rounds.ts';
import { useInstallation } from './installation.ts';
import { signIn } from './session-cookies.ts';
import type { Typing } from './typing.ts';

const OFFICES = 20;
const POSITIONS = 500;
const PAPER_WORDS = 3_000;

export type BenchScene = {
  dataDirectory: string;
  /** Holds `<document>.bin`, what the relay sends for a long paper. */
  papersDirectory: string;
  /** On the disk of the data folder: where a floor that stores writes to. */
  logFile: string;
  officialCookies: string[];
  secretariatCookie: string;
  delegates: Delegate[];
  /** Documents that are empty but for their title. */
  blank: string[];
  /** Documents of 3,000 words. */
  papers: string[];
};

/** A data folder of the bench's own, filled; `dispose` removes it. */
export async function benchScene(
  counts: { blank: number; papers: number },
  typing: Typing | null,
): Promise<BenchScene & { dispose: () => void }> {
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bench-'));
  fs.chmodSync(dataDirectory, 0o755);
  const papersDirectory = path.join(dataDirectory, 'papers');
  fs.mkdirSync(papersDirectory);
  const filled = await withDatabase(dataDirectory, async (db) => {
    await useInstallation(db);
    const officeIds = (await addBenchOffices(db, OFFICES)).map(({ officeId }) => officeId);
    const people = async (role: 'official' | 'delegate') =>
      addPeople(
        db,
        officeIds.map((officeId) => ({ officeId, role })),
      );
    const officials = await people('official');
    const delegates = await people('delegate');
    const secretariat = await addPeople(db, [{ officeId: null, role: 'secretariat' }]);
    await addPositionsInRound(db, POSITIONS);
    const blank = await addDrafts(db, titles('Bench draft', counts.blank), officeIds);
    const papers = await addDrafts(db, titles('Bench paper', counts.papers), officeIds);
    for (const [nth, name] of papers.entries()) {
      const write = typing ? writeTyping(typing, PAPER_WORDS) : writePaper(PAPER_WORDS, nth);
      fs.writeFileSync(
        path.join(papersDirectory, `${name}.bin`),
        await fillDocument(db, name, write),
      );
    }
    const [secretariatCookie = ''] = await signIn(db, dataDirectory, secretariat);
    return {
      officialCookies: await signIn(db, dataDirectory, officials),
      secretariatCookie,
      delegates: delegates.map((personId, n) => ({ personId, officeId: officeIds[n] ?? '' })),
      blank,
      papers,
    };
  });
  const dispose = () => fs.rmSync(dataDirectory, { recursive: true, force: true });
  const logFile = path.join(dataDirectory, 'durable.log');
  return { dataDirectory, papersDirectory, logFile, ...filled, dispose };
}

function titles(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}
