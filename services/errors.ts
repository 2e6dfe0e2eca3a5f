/** The kinds of error that a verb may end in; adapters map them to HTTP or to a Temporal failure, `app/copy` to words. */
export const ERROR_KINDS = [
  'signed-out',
  'forbidden',
  'not-found',
  'invalid',
  'conflict',
  'refused',
  'too-many',
  'unavailable',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Facts for the sentence that a person reads: names, numbers, dates. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** What a verb throws. `code` names the reason within its kind, `field` the input that it is about. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly field: string | null = null,
    readonly facts: ErrorFacts = {},
  ) {
    super(`${kind}: ${code}`);
  }
}

export const signedOut = (): OfficeError => new OfficeError('signed-out', 'signed-out');
export const forbidden = (code: string): OfficeError => new OfficeError('forbidden', code);
export const notFound = (what: string): OfficeError => new OfficeError('not-found', what);
export const invalid = (field: string, code: string, facts: ErrorFacts = {}): OfficeError =>
  new OfficeError('invalid', code, field, facts);
/** Someone else was faster. `facts` say what stands now, so that both can be shown. */
export const conflict = (code: string, facts: ErrorFacts = {}): OfficeError =>
  new OfficeError('conflict', code, null, facts);
/** A rule of the office says no: the verdict's reason is the code. */
export const refusedBy = (code: string, facts: ErrorFacts = {}): OfficeError =>
  new OfficeError('refused', code, null, facts);
export const tooMany = (code: string, facts: ErrorFacts = {}): OfficeError =>
  new OfficeError('too-many', code, null, facts);
export const unavailable = (code: string): OfficeError => new OfficeError('unavailable', code);
