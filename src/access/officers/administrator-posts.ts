import type { DataSource } from 'typeorm';
import { runStatement } from '../../database/index.js';
import type { Caller } from '../../identity/index.js';
import {
  defineRefusal,
  inChinese,
  inEnglish,
  isAdministrator,
  ok,
  refused,
  type Outcome,
} from '../../kernel/index.js';

export const administratorHoldsAnotherRole = defineRefusal<{ held: string; role: string }>(
  'ADMINISTRATOR_HOLDS_ANOTHER_ROLE',
  ({ held, role }) => ({
    message: {
      en: inEnglish`This login is that of the ${held}; nobody is the ${role} as well.`,
      zh: inChinese`该账户为${held}，不得兼任${role}。`,
    },
    remedy: {
      en: 'Use the login of somebody else; where the post has changed, have the operator of the hub take the earlier one away first.',
      zh: '请使用他人的账户；岗位已经变动的，请先由本系统运维人员撤销原岗位。',
    },
  }),
);

/** 三员岗位: which of the three each administrator's login is, in the database that all hub processes share. */
export class AdministratorPosts {
  readonly #database: DataSource;

  /** @param database as `huishang_gateway` */
  constructor(database: DataSource) {
    this.#database = database;
  }

  async #held({ agency, officer }: Caller): Promise<string | null> {
    const [row] = await runStatement<{ role: string }>(
      this.#database,
      'SELECT role FROM access.administrator WHERE agency = $1 AND officer = $2',
      [agency, officer],
    );
    return row?.role ?? null;
  }

  /**
   * Takes the post for a login that holds none.
   *
   * @returns refuses ADMINISTRATOR_HOLDS_ANOTHER_ROLE to a login that is another of the three; never to others
   * @throws what the database throws; the request is not to be answered then
   */
  async admit(caller: Caller): Promise<Outcome<null>> {
    const { agency, officer, role } = caller;
    if (!isAdministrator(role)) return ok(null);
    let held = await this.#held(caller);
    if (held === null) {
      await runStatement(
        this.#database,
        'INSERT INTO access.administrator (agency, officer, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [agency, officer, role],
      );
      // Committed by now, whoever came first.
      held = await this.#held(caller);
    }
    return held === role ? ok(null) : refused(administratorHoldsAnotherRole({ held: held ?? '', role }));
  }
}
