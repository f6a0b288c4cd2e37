import type { DataSource } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { beijingDay, type Actor, type Clock, type Role } from '../../kernel/index.js';

/** Who used the hub, as the record of uses names him. */
export interface SeenOfficer {
  readonly agency: Actor;
  readonly officer: string;
  readonly role: Role;
  readonly region: string | null;
}

/** Who reads under agreements as a person; systems are nobody. */
const PEOPLE: ReadonlySet<Role> = new Set<Role>(['OFFICER', 'LEADER']);

/**
 * 近期使用人员: keeps of each officer and leader the day on which he used the hub last. One statement for each a day in a process;
 * other uses of the day cost a look into a set.
 */
export class OfficersSeen {
  readonly #database: DataSource;
  readonly #clock: Clock;
  readonly #onFailure: (error: unknown) => void;
  readonly #writing = new Set<Promise<void>>();
  readonly #noted = new Set<string>();
  #day = '';

  /**
   * @param database as `huishang_gateway`
   * @param onFailure told of what could not be written; the next use of the same officer tries again
   */
  constructor(database: DataSource, clock: Clock, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /** Notes one use. Waits for nothing and throws nothing: what is disclosed stands in the record of uses already. */
  note({ agency, officer, role, region }: SeenOfficer): void {
    if (!PEOPLE.has(role)) return;
    const day = beijingDay(this.#clock.now());
    if (day !== this.#day) {
      this.#day = day;
      this.#noted.clear();
    }
    const key = JSON.stringify([agency, officer, region]);
    if (this.#noted.has(key)) return;
    this.#noted.add(key);
    const writing = this.#write(agency, officer, region, day).catch((error: unknown) => {
      this.#noted.delete(key);
      this.#onFailure(error);
    });
    this.#writing.add(writing);
    void writing.then(() => this.#writing.delete(writing));
  }

  /** Resolves when all is written that was noted. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async #write(agency: string, officer: string, region: string | null, day: string): Promise<void> {
    await runStatement(
      this.#database,
      `INSERT INTO access.officer_seen AS known (agency, officer, region, last_seen) VALUES ($1, $2, $3, $4)
       ON CONFLICT (agency, officer) DO UPDATE SET region = excluded.region, last_seen = excluded.last_seen
       WHERE known.last_seen <= excluded.last_seen`,
      [agency, officer, region, day],
    );
  }
}
