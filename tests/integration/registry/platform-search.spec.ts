import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlatformEntity, PlatformIdentifierEntity } from '../../../src/platform-registry/platform.entity.js';
import type { PlatformConditions } from '../../../src/platform-registry/platform-conditions.js';
import { listPlatforms } from '../../../src/platform-registry/list-platforms.js';
import { PlatformRepository } from '../../../src/platform-registry/platform.repository.js';
import { openDataSource } from '../../../src/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import type { DataSource } from 'typeorm';

/** Each filter finds what the same condition finds in the rows; list-indexes.spec.ts has the index that it is found by. */
describe('a list of platforms', () => {
  let database: TestDatabase;
  let pool: DataSource;
  let all: PlatformEntity[];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = await openDataSource(database.connection, 'huishang_coordination', {
      entities: [PlatformEntity, PlatformIdentifierEntity],
      size: 2,
      onError: (error) => console.error(error),
    });
    all = await pool.getRepository(PlatformEntity).findBy({});
  });
  afterAll(async () => {
    await pool?.destroy();
    await database?.drop();
  });

  const found = async (conditions: PlatformConditions): Promise<string[]> => {
    const rows = await new PlatformRepository(pool).list(conditions, { size: 1_000, after: null });
    return rows.map(({ code }) => code);
  };
  const expected = (matches: (row: PlatformEntity) => boolean): string[] =>
    all
      .filter((row) => row.mergedInto === null && matches(row))
      .map(({ code }) => code)
      .toSorted((a, b) => (a < b ? -1 : 1));

  it('is narrowed by every part of every name', async () => {
    const parts = new Set(
      all.slice(0, 12).flatMap(({ name }) => {
        const characters = [...name];
        return [2, 3, 5].map((length) => characters.slice(1, 1 + length).join(''));
      }),
    );
    expect(parts.size).toBeGreaterThan(12);
    for (const part of [...parts, '不存在', '%公', '公_', String.raw`\公`, '𠮷𠮷']) {
      expect(await found({ nameContains: part })).toEqual(expected(({ name }) => name.includes(part)));
    }
  });

  it('is narrowed by every region that occurs, and by those above it', async () => {
    const districts = new Set(all.flatMap((row) => row.operatingRegions).slice(0, 20));
    for (const district of districts) {
      for (const [region, prefix] of [
        [district, district.replace(/(00){0,2}$/, '')],
        [`${district.slice(0, 2)}0000`, district.slice(0, 2)],
      ] as const) {
        expect(await found({ operatingRegion: region })).toEqual(
          expected((row) => row.operatingRegions.some((each) => each.startsWith(prefix))),
        );
        expect(await found({ registeredRegion: region })).toEqual(
          expected((row) => row.registeredRegion?.startsWith(prefix) ?? false),
        );
      }
    }
  });

  it('is narrowed by whether a code is an interim one, and by several conditions together', async () => {
    for (const interim of [true, false]) {
      expect(await found({ interim })).toEqual(expected((row) => row.interim === interim));
    }
    expect(await found({ interim: false, nameContains: '金融', registeredRegion: '110000' })).toEqual(
      expected(
        ({ interim, name, registeredRegion }) =>
          !interim && name.includes('金融') && (registeredRegion?.startsWith('11') ?? false),
      ),
    );
  });

  it.each<[string, PlatformConditions]>([
    ['nothing', {}],
    ['a common part of a name', { nameContains: '公司' }],
    ['a sector', { sector: 'P2P_LENDING' }],
    ['a province of operation', { operatingRegion: '110000' }],
    ['a sector and a province', { sector: 'P2P_LENDING', registeredRegion: '110000' }],
    ['all that is searched', { sector: 'P2P_LENDING', operatingRegion: '110000', nameContains: '公司' }],
  ])('narrowed by %s is the same page by page', async (_what, conditions) => {
    const repository = new PlatformRepository(pool);
    const codes: string[] = [];
    for (let after: string | null = null; ;) {
      const page: PlatformEntity[] = await repository.list(conditions, { size: 2, after });
      codes.push(...page.slice(0, 2).map(({ code }) => code));
      if (page.length <= 2) break;
      after = codes.at(-1) ?? null;
    }
    expect(codes.length).toBeGreaterThan(2);
    expect(codes).toEqual(await found(conditions));
  });

  it.each<[string, PlatformConditions]>([
    ['a rare part of a name', { nameContains: '澜穗' }],
    ['a common part of a name', { nameContains: '公司' }],
    ['a part that no name has', { nameContains: '鑿鑿' }],
    ['a sector', { sector: 'P2P_LENDING' }],
    ['a province of operation', { operatingRegion: '110000' }],
    ['a sector and a province of operation', { sector: 'P2P_LENDING', operatingRegion: '440000' }],
    ['a name and where it is registered', { nameContains: '公司', registeredRegion: '110000' }],
    ['a name of interim platforms', { nameContains: '公司', interim: true }],
    ['a sector and a city', { sector: 'P2P_LENDING', registeredRegion: '330100' }],
    [
      'everything',
      { sector: 'P2P_LENDING', operatingRegion: '110000', nameContains: '公司', interim: false },
    ],
  ])('gives for %s the same from the index as from the rows', async (_what, conditions) => {
    const rows = all.filter((row) => row.mergedInto === null).length;
    const codes = async (near: number, size: number, after: string | null): Promise<string[]> =>
      (await listPlatforms(pool, conditions, { size, after }, near)).map(({ code }) => code);
    const fromRows = await codes(rows + 1, rows, null);
    for (const [place, after] of [null, ...fromRows].slice(0, 12).entries()) {
      for (const size of [1, 3, rows]) {
        expect(await codes(1, size, after)).toEqual(fromRows.slice(place, place + size + 1));
      }
    }
  });
});
