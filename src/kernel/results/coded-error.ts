/**
 * What the hub throws: an error with a code that is stable, for logs and for whoever has to tell errors apart across
 * processes. What a business answer refuses is a `Refusal` instead, which is returned and not thrown.
 */
export abstract class CodedError extends Error {
  /** In capitals, of the hub alone. */
  abstract readonly code: string;

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
