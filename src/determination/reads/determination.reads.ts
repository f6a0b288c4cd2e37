import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { attachmentsOfCases } from '../../attachments/index.js';
import { officePlaceCodes, type Clock, type OfficePlace } from '../../kernel/index.js';
import { loadMany, loadOne, type PageRequest } from '../../subgraph-kit/index.js';
import {
  DeliberationEntity,
  PanelAdviceEntity,
  RecusalEntity,
  VoteEntity,
} from '../rows/deliberation/deliberation.entity.js';
import {
  DeterminationEntity,
  DraftReviewEntity,
  RulingDraftEntity,
  RulingEntity,
} from '../rows/determinations/determination.entity.js';
import { AbsenceEntity, MemberViewEntity, MinutesEntity } from '../rows/deliberation/discussion.entity.js';
import { SupervisorEntity } from '../rows/determinations/supervisor.entity.js';
import type { Acting } from '../model/actors/actor-capacity.js';
import { isInForce } from '../model/determinations/determination.js';
import { DisputeEntity, DisputeEventEntity } from '../rows/disputes/dispute.entity.js';
import { InterimMeasureEntity, InterimMeasureEventEntity } from '../rows/disputes/interim-measure.entity.js';
import { loadPrecedents } from './find-precedents.js';
import { caseInRegion, caseOfPlatform, caseOnPlatform } from '../rows/cases/case-conditions.js';
import { codesOfPlatforms, platformInSector } from '../../platform-registry/index.js';
import { openOpinionLoaders } from './opinion.reads.js';
import { CaseMemberEntity } from '../rows/cases/case-member.entity.js';
import { SupplementEntity, SupplementRequestEntity } from '../rows/disputes/supplement.entity.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from '../rows/cases/substance-case.entity.js';
import { loadNumbers, numbered, numberHas, paperNumberHas } from '../../workflow/numbers/index.js';
import { runQuery, selectRows, sql, sqlNamed, type Sql } from '../../database/index.js';

/** What narrows any list of matters. */
export interface MatterConditions {
  /** A division that the matter concerns, or in which one lies that it concerns (GB/T 2260). */
  readonly region?: string | null | undefined;
  /** 领域 of the firm. */
  readonly sector?: string | null | undefined;
}

export interface CaseConditions extends MatterConditions {
  readonly platform?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly agency?: string | null | undefined;
  readonly number?: string | null | undefined;
  /** Part of the number, or of that of a paper on it. */
  readonly numberPart?: string | undefined;
}

export interface DisputeConditions extends MatterConditions {
  readonly status?: string | null | undefined;
  readonly agency?: string | null | undefined;
  readonly number?: string | null | undefined;
  /** Part of the number, or of that of a paper on it. */
  readonly numberPart?: string | undefined;
}

/** 管辖范围: that the office looks into a case of this alias. */
function lookedInto(office: OfficePlace, alias: 'chosen' | 'concerned'): Sql[] {
  const codes = officePlaceCodes(office);
  return codes === null ? [] : [sqlNamed(`${alias}.areas && :codes::text[]`, { codes })];
}

/** Cases that the office looks into, newest first (their ids are in order of time), one more than the page shows. */
export function listCases(
  database: DataSource,
  office: OfficePlace,
  { platform, status, agency, region, sector, number, numberPart }: CaseConditions,
  page: PageRequest,
): Promise<SubstanceCaseEntity[]> {
  const matching = lookedInto(office, 'chosen');
  if (page.after !== null) matching.push(sql`chosen.id < ${page.after}`);
  if (number) matching.push(numbered(number));
  if (numberPart) matching.push(numberHas('SUBSTANCE_CASE', numberPart));
  if (platform) matching.push(caseOfPlatform(platform));
  if (status) matching.push(sql`chosen.status = ${status}`);
  if (agency) matching.push(sql`chosen.concerned_agencies @> ARRAY[${agency}]`);
  if (region) matching.push(caseInRegion('chosen', region));
  if (sector) matching.push(caseOnPlatform('chosen', (column) => platformInSector(column, sector)));
  return selectRows(database, SubstanceCaseEntity, { matching, order: { id: 'DESC' }, limit: page.size + 1 });
}

/** Disputes on cases that the office looks into, newest first, one more than the page shows. */
export function listDisputes(
  database: DataSource,
  office: OfficePlace,
  { status, agency, region, sector, number, numberPart }: DisputeConditions,
  page: PageRequest,
): Promise<DisputeEntity[]> {
  const ofCase = lookedInto(office, 'concerned');
  if (region) ofCase.push(caseInRegion('concerned', region));
  if (sector) ofCase.push(caseOnPlatform('concerned', (column) => platformInSector(column, sector)));
  const matching = ofCase.map(
    (condition) => sql`EXISTS (SELECT FROM coordination.substance_case AS concerned
      WHERE concerned.id = chosen.case_id AND ${condition})`,
  );
  if (page.after !== null) matching.push(sql`chosen.id < ${page.after}`);
  if (number) matching.push(numbered(number));
  if (numberPart) {
    const [own, ruling, minutes] = [
      numberHas('DISPUTE', numberPart),
      paperNumberHas('ruling', numberPart),
      paperNumberHas('dispute_minutes', numberPart),
    ];
    matching.push(sql`${own} OR ${ruling} OR ${minutes}`);
  }
  if (status) matching.push(sql`chosen.state = ${status}`);
  if (agency) {
    matching.push(sql`EXISTS (SELECT FROM coordination.substance_case AS concerned
      WHERE concerned.id = chosen.case_id AND concerned.concerned_agencies @> ARRAY[${agency}])`);
  }
  return selectRows(database, DisputeEntity, { matching, order: { id: 'DESC' }, limit: page.size + 1 });
}

/** One page of cases that the office looks into for each of several platforms: one query for all platforms that are asked for the same page. */
function loadCasePages(database: DataSource, office: OfficePlace) {
  return new DataLoader<{ platform: string; page: PageRequest }, SubstanceCaseEntity[], string>(
    async (keys) => {
      const pages = new Map(keys.map(({ page }) => [JSON.stringify(page), page]));
      const found = new Map<string, SubstanceCaseEntity[]>();
      for (const [name, page] of pages) {
        const platforms = keys
          .filter((key) => JSON.stringify(key.page) === name)
          .map(({ platform }) => platform);
        for (const { asked, row } of await firstCases(database, office, platforms, page)) {
          const place = `${asked} ${name}`;
          found.set(place, [...(found.get(place) ?? []), row]);
        }
      }
      return keys.map(({ platform, page }) => found.get(`${platform} ${JSON.stringify(page)}`) ?? []);
    },
    { cacheKeyFn: ({ platform, page }) => `${platform} ${JSON.stringify(page)}` },
  );
}

async function firstCases(
  database: DataSource,
  office: OfficePlace,
  platforms: readonly string[],
  page: PageRequest,
) {
  const ranked: { id: string; asked: string }[] = await runQuery(
    database,
    `SELECT id, asked FROM (
       SELECT id, asked, row_number() OVER (PARTITION BY asked ORDER BY id DESC) AS place
       FROM (
         SELECT DISTINCT asked, found.id FROM ${codesOfPlatforms('$1')} AS platform CROSS JOIN LATERAL (
           SELECT id FROM coordination.substance_case WHERE platform_code = platform.code
           UNION ALL SELECT case_id FROM coordination.case_member WHERE platform_code = platform.code) AS found
       ) AS matter JOIN coordination.substance_case USING (id)
       WHERE ($2::uuid IS NULL OR id < $2::uuid) AND ($4::text[] IS NULL OR areas && $4)
     ) AS ranked WHERE place <= $3`,
    [platforms, page.after, page.size + 1, officePlaceCodes(office)],
  );
  const rows = await selectRows(database, SubstanceCaseEntity, {
    where: { id: [...new Set(ranked.map(({ id }) => id))] },
    order: { id: 'DESC' },
  });
  return rows.flatMap((row) => ranked.filter(({ id }) => id === row.id).map(({ asked }) => ({ asked, row })));
}

/** Each platform's determinations in force at this moment, those on its group among them, the latest first. */
function loadInForce(database: DataSource, clock: Clock) {
  return new DataLoader<string, DeterminationEntity[]>(async (platforms) => {
    const codes = await runQuery<{ asked: string; code: string }>(
      database,
      `SELECT asked, code FROM ${codesOfPlatforms('$1')} AS platform`,
      [platforms],
    );
    const all = [...new Set(codes.map(({ code }) => code))];
    const memberships = await selectRows(database, CaseMemberEntity, { where: { platformCode: all } });
    const cases = memberships.map(({ caseId }) => caseId);
    const rows = await selectRows(database, DeterminationEntity, {
      matching: [
        sql`chosen.superseded_at IS NULL`,
        sql`(chosen.platform_code = ANY (${all}::text[]) OR chosen.case_id = ANY (${cases}::uuid[]))`,
      ],
      order: { inForceFrom: 'DESC', id: 'DESC' },
    });
    const binding = rows.filter((row) => isInForce(row, clock.now()));
    return platforms.map((platform) => {
      const own = new Set(codes.filter(({ asked }) => asked === platform).map(({ code }) => code));
      const ofGroup = new Set(
        memberships.filter(({ platformCode }) => own.has(platformCode)).map(({ caseId }) => caseId),
      );
      return binding.filter((row) => own.has(row.platformCode) || ofGroup.has(row.caseId));
    });
  });
}

/** The feature's DataLoaders, one query per table and operation. */
export function openLoaders(database: DataSource, clock: Clock, caller: Acting) {
  const { agency } = caller;
  return {
    numbers: loadNumbers(database),
    substanceCase: loadOne({ database }, SubstanceCaseEntity, 'id'),
    membersOfCase: loadMany({ database }, CaseMemberEntity, 'caseId', { platformCode: 'ASC' }),
    casePages: loadCasePages(database, caller),
    caseEvents: loadMany({ database }, SubstanceCaseEventEntity, 'caseId', { version: 'ASC' }),
    ...openOpinionLoaders(database, agency),
    attachments: attachmentsOfCases(database, agency),
    dispute: loadOne({ database }, DisputeEntity, 'id'),
    disputeOfCase: loadOne({ database }, DisputeEntity, 'caseId'),
    disputeEvents: loadMany({ database }, DisputeEventEntity, 'disputeId', { version: 'ASC' }),
    supplementRequests: loadMany({ database }, SupplementRequestEntity, 'disputeId', { version: 'ASC' }),
    supplements: loadMany({ database }, SupplementEntity, 'disputeId', { version: 'ASC' }),
    interimMeasures: loadMany({ database }, InterimMeasureEntity, 'disputeId', { id: 'ASC' }),
    interimMeasureEvents: loadMany({ database }, InterimMeasureEventEntity, 'measureId', { version: 'ASC' }),
    deliberations: loadMany({ database }, DeliberationEntity, 'disputeId', { version: 'ASC' }),
    panelAdvice: loadMany({ database }, PanelAdviceEntity, 'disputeId', { version: 'ASC' }),
    drafts: loadMany({ database }, RulingDraftEntity, 'disputeId', { version: 'ASC' }),
    draftReviews: loadMany({ database }, DraftReviewEntity, 'disputeId', { version: 'ASC' }),
    memberViews: loadMany({ database }, MemberViewEntity, 'disputeId', { version: 'ASC' }),
    absences: loadMany({ database }, AbsenceEntity, 'disputeId', { version: 'ASC' }),
    minutes: loadMany({ database }, MinutesEntity, 'disputeId', { version: 'ASC' }),
    votes: loadMany({ database }, VoteEntity, 'disputeId', { version: 'ASC' }),
    recusals: loadMany({ database }, RecusalEntity, 'disputeId', { version: 'ASC' }),
    rulings: loadMany({ database }, RulingEntity, 'disputeId', { round: 'ASC' }),
    determinationsOfCase: loadMany({ database }, DeterminationEntity, 'caseId', {
      inForceFrom: 'ASC',
      id: 'ASC',
    }),
    determination: loadOne({ database }, DeterminationEntity, 'id'),
    precedentsOf: loadPrecedents(database),
    inForce: loadInForce(database, clock),
    supervisorsOf: loadMany({ database }, SupervisorEntity, 'platformCode', { validFrom: 'ASC' }),
  };
}

export type DeterminationLoaders = ReturnType<typeof openLoaders>;
