import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock, Level } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';

/** A field that a catalogue item guards. */
export interface GuardedBy {
  readonly item: string;
  /** 数源部门. */
  readonly owner: string;
}

/** An office that was given a field of a firm, and when last. */
export interface Reader {
  readonly agency: string;
  readonly level: Level;
  readonly region: string | null;
  readonly lastReadAt: Date;
}

/** What access and the record of what was disclosed say of a field; the composition gives it. */
export interface Disclosures {
  /** What guards a field that the caller may read now; null for one that it may not, and for one that there is not. */
  readable(caller: Caller, field: string): Promise<GuardedBy | null>;
  /** The newest entry since an instant by which the caller's office was given a field of a firm; null where there is none. */
  givenTo(caller: Caller, platform: string, field: string, since: Date): Promise<string | null>;
  /**
   * The offices of other agencies that were given a field of a firm from one instant to another, each once.
   *
   * @returns `complete` is false where there are more entries than are looked at, or where archives alone have some
   */
  readers(
    platform: string,
    field: string,
    owner: string,
    from: Date,
    to: Date,
  ): Promise<{ readonly offices: readonly Reader[]; readonly complete: boolean }>;
}

/** What the use cases of corrections work with: who acts, on which database (as `huishang_coordination`), when, by which law. */
export interface UseCaseContext {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly law: LawSource;
  readonly disclosures: Disclosures;
}
