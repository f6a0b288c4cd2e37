import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { regionCodeOf, storedRegionPrefixes, type Agency } from '../kernel/index.js';
import { loadMany, loadOne, type Loader, type PageRequest } from '../subgraphs/kit/index.js';
import { PlatformEntity, PlatformIdentifierEntity } from './platform.entity.js';

/** What a list of platforms may be narrowed by; all given conditions hold together. */
export interface PlatformConditions {
  readonly codes?: readonly string[] | null;
  readonly nameContains?: string | null;
  readonly sector?: string | null;
  readonly registeredRegion?: string | null;
  readonly operatingRegion?: string | null;
  readonly interim?: boolean | null;
}

/** `%`, `_` and `\` in a searched text stand for themselves. */
function likePattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Of the region, of divisions within it, and of abolished ones that belong to it since. */
const prefixesOf = (region: string): string[] => [...storedRegionPrefixes(regionCodeOf(region))];

/** The runs of two characters of a text, which any name that contains it holds too. */
function bigramsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

function narrow(query: SelectQueryBuilder<PlatformEntity>, conditions: PlatformConditions): void {
  if (conditions.codes) query.andWhere('platform.code = ANY(:codes)', { codes: conditions.codes });
  if (conditions.nameContains) {
    query.andWhere('coordination.name_bigrams(platform.name) @> :bigrams AND platform.name LIKE :name', {
      bigrams: bigramsOf(conditions.nameContains),
      name: `%${likePattern(conditions.nameContains)}%`,
    });
  }
  if (conditions.sector) query.andWhere('platform.sectors @> ARRAY[:sector]', { sector: conditions.sector });
  if (conditions.registeredRegion) {
    // Of equal prefixes an index holds the codes in order, so that a page is read from it and no more.
    const prefixes = prefixesOf(conditions.registeredRegion);
    query.andWhere(
      `(${prefixes.map(({ length }, place) => `left(platform.registered_region, ${length}) = :registered${place}`).join(' OR ')})`,
      Object.fromEntries(prefixes.map((prefix, place) => [`registered${place}`, prefix])),
    );
  }
  if (conditions.operatingRegion) {
    query.andWhere('coordination.region_prefixes(platform.operating_regions) && :operating', {
      operating: prefixesOf(conditions.operatingRegion),
    });
  }
  if (typeof conditions.interim === 'boolean') {
    query.andWhere('platform.interim = :interim', { interim: conditions.interim });
  }
}

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
    const identifier = await this.#database
      .getRepository(PlatformIdentifierEntity)
      .findOneBy({ kind, value });
    return identifier && this.find(identifier.platformCode);
  }

  /** What the agencies publish of themselves; nothing of their data is read. */
  async holders(code: string): Promise<Agency[]> {
    const rows: { agency: Agency }[] = await this.#database.query(
      `SELECT DISTINCT agency FROM coordination.platform_holder WHERE platform_code = $1`,
      [code],
    );
    return rows.map(({ agency }) => agency);
  }

  /** Rows in order of code, one more than the page shows. Merged interim platforms are left out. */
  async list(conditions: PlatformConditions, page: PageRequest): Promise<PlatformEntity[]> {
    const query = this.#database
      .getRepository(PlatformEntity)
      .createQueryBuilder('platform')
      .where('platform.merged_into IS NULL')
      .orderBy('platform.code')
      .limit(page.size + 1);
    if (page.after !== null) query.andWhere('platform.code > :after', { after: page.after });
    narrow(query, conditions);
    return query.getMany();
  }
}
