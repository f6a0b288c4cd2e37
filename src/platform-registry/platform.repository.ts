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
  readonly #merged: Loader<PlatformEntity[]>;
  readonly identifiers: Loader<PlatformIdentifierEntity[]>;

  constructor(database: DataSource) {
    this.#database = database;
    this.#byCode = loadOne({ database }, PlatformEntity, 'code');
    this.#merged = loadMany({ database }, PlatformEntity, 'mergedInto', { code: 'ASC' });
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

  /** 曾用代码: the platforms that were merged into this one, in order of code. */
  formerCodes(code: string): Promise<PlatformEntity[]> {
    return this.#merged.load(code);
  }

  /** What the agencies publish of themselves; nothing of their data is read. */
  async holders(code: string): Promise<Agency[]> {
    const rows: { agency: Agency }[] = await runQuery(
      this.#database,
      `SELECT DISTINCT agency FROM coordination.platform_holder
       WHERE platform_code = ANY (ARRAY(SELECT $1 UNION ALL SELECT same_as FROM registry.same_platform WHERE code = $1))`,
      [code],
    );
    return rows.map(({ agency }) => agency);
  }

  /** See {@link listPlatforms}. */
  list(conditions: PlatformConditions, page: PageRequest): Promise<PlatformEntity[]> {
    return listPlatforms(this.#database, conditions, page);
  }
}
