import type { WordRefusal } from '#shared/word-files/word-file.state.ts';

/** A file that cannot be read, by the code that says why. */
export class WordFileError extends Error {
  readonly code: WordRefusal;

  constructor(code: WordRefusal) {
    super(code);
    this.name = 'WordFileError';
    this.code = code;
  }
}
