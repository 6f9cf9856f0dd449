import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/**
 * Gathers what React draws. React writes two kilobytes at a time, and sending each of them by itself
 * costs more than drawing it.
 */
export class PageBody extends Writable {
  readonly #pieces: Uint8Array[] = [];

  override _write(piece: Uint8Array, _encoding: string, written: () => void): void {
    this.#pieces.push(filled(piece));
    written();
  }

  /** The page, once its end is written. */
  async whole(): Promise<Uint8Array<ArrayBuffer>> {
    await finished(this);
    return Buffer.concat(this.#pieces);
  }
}

/** React 18 leaves zero bytes at the end of a piece that a character of several bytes did not fit into. */
function filled(piece: Uint8Array): Uint8Array {
  return piece.subarray(0, piece.findLastIndex((byte) => byte !== 0) + 1);
}
