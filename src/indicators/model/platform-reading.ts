import type { Caller } from '../../identity/index.js';
import type { Actor, LocalizedText } from '../../kernel/index.js';

/** Why a caller is not given a field, and what can be done about it. */
export interface Withholding {
  /** A reason of FIELD_DENIED, or OTHER_CASE. */
  readonly reason: string;
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
}

/** One field below Platform, as the caller is given it. */
export interface FieldReading {
  readonly path: string;
  /** The catalogue item that it is given under, the last on the way to it; null for a public field. */
  readonly item: string | null;
  readonly owner: Actor | null;
  /** Null where the caller is given it. */
  readonly withheld: Withholding | null;
  /** Whether its item is given shortened (脱敏). */
  readonly masked: boolean;
  /** Whether its agency did not answer, the schema has no such field, or a row of it cannot be read. */
  readonly failed: boolean;
  /** Whether a page on the way to it has not all there is. */
  readonly isPart: boolean;
}

/** What a caller is given of one platform. */
export interface PlatformReading {
  /** The record of the request that read it, which is `jti` of its receipt. */
  readonly record: string;
  /** By field of Platform; what is withheld is null. */
  readonly records: Readonly<Record<string, unknown>>;
  readonly fields: ReadonlyMap<string, FieldReading>;
}

/** The platform whose fields are read. */
export interface ReadPlatform {
  readonly code: string;
  /** Where it is registered and does business. */
  readonly regions: readonly string[];
}

/**
 * Reads fields of a platform for a caller, as a request of its own: each field is decided, recorded and fetched as if the caller
 * had asked for it.
 */
export interface PlatformReader {
  /**
   * @param paths below Platform, e.g. `banking.lending.pooledFunds`
   * @throws GraphQLError where the whole is refused, e.g. because it cannot be recorded
   */
  read(caller: Caller, platform: ReadPlatform, paths: readonly string[]): Promise<PlatformReading>;
}
