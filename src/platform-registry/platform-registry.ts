import type { DataSource } from 'typeorm';
import { parsePlatformCode, verifyPlatformCode, type Agency } from '../kernel/index.js';
import { pageRequest, toConnection, unusable, type Connection } from '../subgraph-kit/index.js';
import type { PlatformEntity, PlatformIdentifierEntity } from './platform.entity.js';
import type { PlatformConditions } from './platform-conditions.js';
import { listPlatformChanges } from './platform-changes.js';
import type { PlatformChangeType } from './platform-change.types.js';
import { searchPlatforms, type FoundPlatform } from './search-platforms.js';
import { PlatformRepository } from './platform.repository.js';

/** 从业机构登记簿: which platforms there are and under which names agencies know them. One per operation. */
export interface PlatformRegistry {
  /**
   * The platform that the registry holds under this code, whatever its check character; null for none.
   *
   * @throws GraphQLError BAD_USER_INPUT (PLATFORM_CODE_CHECK_CHARACTER) for a code that it does not hold and that is mistyped
   */
  platform(code: string): Promise<PlatformEntity | null>;
  /** The platforms of codes, each at the place of its code; null where the registry holds none, mistyped or not. */
  platformsOf(codes: readonly string[]): Promise<(PlatformEntity | null)[]>;
  platformByIdentifier(kind: string, value: string): Promise<PlatformEntity | null>;
  platforms(
    conditions: PlatformConditions,
    first: number | null,
    after: string | null,
  ): Promise<Connection<PlatformEntity>>;
  /** See {@link listPlatformChanges}. */
  changes(first: number | null, after: string | null): Promise<Connection<PlatformChangeType>>;
  /** See {@link searchPlatforms}. */
  search(text: string, limit: number): Promise<readonly FoundPlatform[]>;
  identifiers(code: string): Promise<PlatformIdentifierEntity[]>;
  /** 曾用代码: the platforms that were merged into this one. */
  formerCodes(code: string): Promise<PlatformEntity[]>;
  /** The agencies that publish to hold data or a licence on a platform (持有部门), each in a view of its own schema. */
  holders(code: string): Promise<Agency[]>;
}

function refuseMistyped(text: string): void {
  const code = parsePlatformCode(text);
  const verified = code.ok ? verifyPlatformCode(code.value) : code;
  if (!verified.ok) throw unusable(verified.error);
}

export function openPlatformRegistry(database: DataSource): PlatformRegistry {
  const repository = new PlatformRepository(database);
  return {
    async platform(code) {
      const found = await repository.find(code);
      if (found === null) refuseMistyped(code);
      return found;
    },
    platformsOf: (codes) => Promise.all(codes.map((code) => repository.find(code))),
    platformByIdentifier: (kind, value) => repository.findByIdentifier(kind, value),
    async platforms(conditions, first, after) {
      const page = pageRequest(first, after);
      return toConnection(await repository.list(conditions, page), page, (platform) => platform.code);
    },
    changes: (first, after) => listPlatformChanges(database, first, after),
    search: (text, limit) => searchPlatforms(database, text, limit),
    identifiers: (code) => repository.identifiers.load(code),
    formerCodes: (code) => repository.formerCodes(code),
    holders: (code) => repository.holders(code),
  };
}
