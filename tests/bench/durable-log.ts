import fs from 'node:fs/promises';

/**
 * A file that whatever gathers while one write is under way goes to together: the least that must be
 * done before anything may be called stored.
 */
export async function openDurableLog(file: string) {
  const handle = await fs.open(file, 'a');
  let waiting: { bytes: Uint8Array; stored: () => void }[] = [];
  let writing = false;
  const write = async () => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await handle.write(Buffer.concat(batch.map(({ bytes }) => bytes)));
      await handle.datasync();
      for (const { stored } of batch) stored();
    }
    writing = false;
  };
  return {
    /** Calls back when the bytes are on the disk. */
    append(bytes: Uint8Array, stored: () => void) {
      waiting.push({ bytes, stored });
      if (!writing) void write();
    },
  };
}
