import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const LIMIT_MS = 90_000;
const WORD = 'docx:MS Word 2007 XML';

/** A Word file as LibreOffice writes it anew. */
export function savedByLibreOffice(file: Buffer): Promise<Buffer> {
  return inFolder(async (folder) => {
    const original = path.join(folder, 'draft.docx');
    await fs.writeFile(original, file);
    return fs.readFile(await converted(original, WORD));
  });
}

/** A Word file as LibreOffice writes it after words were exchanged for others in LibreOffice's own form of it. */
export function changedInLibreOffice(
  file: Buffer,
  { words, others }: { words: string; others: string },
): Promise<Buffer> {
  return inFolder(async (folder) => {
    const original = path.join(folder, 'draft.docx');
    await fs.writeFile(original, file);
    const opened = await converted(original, 'fodt');
    const text = await fs.readFile(opened, 'utf8');
    if (!text.includes(words)) throw new Error(`LibreOffice does not read ${words}`);
    await fs.writeFile(opened, text.replace(words, others));
    return fs.readFile(await converted(opened, WORD));
  });
}

async function inFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'concord-office-'));
  try {
    return await act(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Where the file stands in its new form, in a folder beside it. */
async function converted(file: string, filter: string): Promise<string> {
  const form = filter.split(':')[0] ?? '';
  const folder = path.dirname(file);
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const saved = path.join(folder, form);
  await promisify(execFile)(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      saved,
      file,
    ],
    { timeout: LIMIT_MS },
  );
  return path.join(saved, `${path.parse(file).name}.${form}`);
}
