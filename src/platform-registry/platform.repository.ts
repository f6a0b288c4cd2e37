import type { DataSource } from 'typeorm';
import type { Agency } from '../kernel/index.js';
import { loadMany, loadOne, type Loader, type PageRequest } from '../subgraph-kit/index.js';
import { listPlatforms } from './list-platforms.js';
import type { PlatformConditions } from './platform-conditions.js';
import { PlatformEntity, PlatformIdentifierEntity } from './platform.entity.js';
import { runQuery, selectRow } from '../database/index.js';

/** The registry's reads, opened once per operation. */
export class PlatformRepository {
  readonly #database: DataSource;
  readonly #byCode: Loader<PlatformEntity | null>;
  readonly identifiers: Loader<PlatformIdentifierEntity[]>;

  constructor(database: DataSource) {
    this.#database = database;
    this.#byCode = loadOne({ database }, PlatformEntity, 'code');
    this.identifiers = loadMany({ database }, PlatformIdentifierEntity, 'platformCode', {
      kind: 'ASC',
      value: 'ASC',
    });
  }

  /** The platform of a code; an interim code that was merged gives the registered platform. */
  async find(code: string): Promise<PlatformEntity | null> {
    const found = await this.#byCode.load(code);
    return found?.mergedInto ? this.#byCode.load(found.mergedInto) : found;
  }

  async findByIdentifier(kind: string, value: string): Promise<PlatformEntity | null> {
    const identifier = await selectRow(this.#database, PlatformIdentifierEntity, { where: { kind, value } });
    return identifier && this.find(identifier.platformCode);
  }

  /** What the agencies publish of themselves; nothing of their data is read. */
  async holders(code: string): Promise<Agency[]> {
    const rows: { agency: Agency }[] = await runQuery(
      this.#database,
      `SELECT DISTINCT agency FROM coordination.platform_holder WHERE platform_code = $1`,
      [code],
    );
    return rows.map(({ agency }) => agency);
  }

  /** See {@link listPlatforms}. */
  list(conditions: PlatformConditions, page: PageRequest): Promise<PlatformEntity[]> {
    return listPlatforms(this.#database, conditions, page);
  }
}
