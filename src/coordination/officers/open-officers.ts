import DataLoader from 'dataloader';
import { runStatement } from '../../database/index.js';
import { defineRefusal, inChinese, inEnglish, personName } from '../../kernel/index.js';
import { unusable, type OperationScope } from '../../subgraph-kit/index.js';
import { officerName, type KnownOfficer } from './officer-name.js';
import type { OfficerInput, OfficerNameType } from './officer-names.types.js';

const MAX_OFFICERS = 200;

const tooManyOfficers = defineRefusal('TOO_MANY_OFFICERS', () => ({
  message: {
    en: inEnglish`At most ${MAX_OFFICERS} people can be asked for at once.`,
    zh: inChinese`一次最多查询${MAX_OFFICERS}名人员。`,
  },
  remedy: { en: 'Ask for them in several requests.', zh: '请分次查询。' },
}));

interface KnownRow extends KnownOfficer {
  readonly agency: string;
  readonly officer: string;
}

const keyOf = ({ agency, officer }: OfficerInput): string => `${agency}/${officer}`;

/**
 * 人员: what people are called who stand in records, for one operation. Only those are told that somebody names; there is no list.
 * A system, to which nobody's name is of use, is told of the office and the post alone.
 */
export function openOfficers({ database, context: { caller } }: OperationScope) {
  const known = new DataLoader<OfficerInput, KnownOfficer | null, string>(
    async (asked) => {
      const rows = await runStatement<KnownRow>(
        database,
        `SELECT k.agency, k.officer, k.name, k.role, k.rank, k.region
         FROM unnest($1::text[], $2::text[]) AS asked (agency, officer)
         JOIN access.known_officer AS k ON k.agency = asked.agency AND k.officer = asked.officer`,
        [asked.map(({ agency }) => agency), asked.map(({ officer }) => officer)],
      );
      const found = new Map(rows.map((row) => [keyOf(row), row]));
      return asked.map((each) => found.get(keyOf(each)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );

  const find = ({ agency, officer }: OfficerInput): Promise<KnownOfficer | null> =>
    known.load({ agency, officer: personName(officer) ?? officer });

  async function show(asked: OfficerInput): Promise<OfficerNameType> {
    const { agency, officer } = asked;
    const row = await find(asked);
    const shown = row !== null && caller.role === 'SYSTEM' ? { ...row, name: null } : row;
    return {
      agency,
      officer,
      name: shown?.name ?? null,
      displayName: officerName(agency, shown, caller.locale),
    };
  }

  return {
    /** The name alone, for a record that says the office and the post itself; null where none is known. */
    nameOf: async (asked: OfficerInput): Promise<string | null> => (await find(asked))?.name ?? null,
    /** @throws GraphQLError BAD_USER_INPUT, TOO_MANY_OFFICERS, for more than 200 */
    showAll(asked: readonly OfficerInput[]): Promise<OfficerNameType[]> {
      if (asked.length > MAX_OFFICERS) throw unusable(tooManyOfficers({}));
      return Promise.all(asked.map(show));
    },
  };
}

export type OfficerServices = ReturnType<typeof openOfficers>;
