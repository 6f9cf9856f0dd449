/** A "no" the domain gives on purpose, with the code a page puts into words. */
export class RefusalError extends Error {
  override name = 'RefusalError';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
