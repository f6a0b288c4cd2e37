import type { DataSource } from 'typeorm';
import {
  countVotesBy,
  DEFAULT_VOTING_RULES,
  openDetermination,
  RulingSigningKeys,
  WorkflowChangeFeed,
  type DeterminationServices,
  type DeterminationSettings,
  type PlatformDirectory,
} from '../../src/determination/index.js';
import type { DeclineOpinion } from '../../src/determination/use-cases/opinions/decline-opinion.js';
import type { FileOpinion } from '../../src/determination/use-cases/opinions/file-opinion.js';
import type { OpinionContentInput } from '../../src/determination/model/opinions/read-opinion-content.js';
import { leadingGroupFor } from '../../src/determination/model/cases/platform-directory.js';
import type { RulingTextInput } from '../../src/determination/model/rulings/read-ruling-text.js';
import type { VotingRules } from '../../src/determination/index.js';
import type { Caller } from '../../src/identity/index.js';
import {
  makeUnifiedSocialCreditCode,
  newId,
  organisationCodeCheckCharacter,
  allRegions,
  regionLevel,
  SettableClock,
  type Actor,
  type Agency,
  type Outcome,
  type RegionCode,
  type Superior,
} from '../../src/kernel/index.js';
import { openLeadingGroups, seatsAt } from '../../src/leading-groups/index.js';
import { openPlatformRegistry, PlatformEntity } from '../../src/platform-registry/index.js';

/** A Monday, ten in the morning in Beijing. */
export const MONDAY = new Date('2016-06-13T02:00:00Z');

export const OPINION: OpinionContentInput = {
  substanceClass: 'INFORMATION_INTERMEDIARY',
  responsibleAgency: 'BANKING',
  disposition: 'RECTIFY_BY_DEADLINE',
  redLines: [{ redLine: 'FUND_POOL', evidence: '平台账户归集出借人资金。' }],
  licenceHeld: null,
  licenceNeeded: null,
  legalBasis: [{ law: '网络借贷信息中介机构业务活动管理暂行办法', article: '10' }],
  evidence: [{ description: '资金流水', source: '存管银行' }],
  confidence: 0.9,
};

/** Where the office or a leader of the national leading group acts for. */
export const NATIONAL = { level: 'NATIONAL', region: null } as const;

/** Differs from {@link OPINION}, and may also where that was determined before. */
const DEPARTING = { substanceClass: 'ASSET_MANAGEMENT', newEvidence: '新的资金流水' } as const;

/** What openDeliberation tables. */
export const RULING: RulingTextInput = {
  substanceClass: 'ASSET_MANAGEMENT',
  responsibleAgency: 'SECURITIES',
  disposition: 'SUSPEND_AND_RETURN',
  redLines: ['NESTING_EVASION'],
  rectificationOpinion: '停止新增业务，三十日内清退。',
  reasons: '资金来源与最终投向穿透后属于资产管理。',
  legalBasis: [{ law: '证券投资基金法', article: '2' }],
};

/** The outcome's value; a refusal fails the test with its code. */
export function granted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message.en}`);
  return outcome.value;
}

export function refusalCode(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.error.code;
}

function uniquePlatformCode(): string {
  const body = Array.from({ length: 8 }, () => Math.floor(Math.random() * 10)).join('');
  return makeUnifiedSocialCreditCode({
    department: '9',
    category: '1',
    region: '110000',
    organisationCode: body + organisationCodeCheckCharacter(body),
  });
}

/** The hub's keys for rulings, the same for every desk. */
export const RULINGS = await RulingSigningKeys.create();

const districts = allRegions()
  .filter((code) => code.startsWith('65') && regionLevel(code) === 'DISTRICT')
  .values();

/** A district that neither the sample nor another desk of this spec file has: its leading group has the members that the desk seats. */
export function ownDistrict(): Partial<PlatformEntity> & { readonly registeredRegion: RegionCode } {
  const { value } = districts.next();
  if (value === undefined) throw new Error('No district is left');
  return { registeredRegion: value, operatingRegions: [value] };
}

/** One platform of its own, a clock, and everybody who may work on its cases. */
export class Desk {
  readonly clock = new SettableClock(MONDAY);
  settings: DeterminationSettings = { consultationWorkingDays: 5 };
  readonly database: DataSource;
  readonly platform: PlatformEntity;
  /** The leading group that its disputes go to. */
  readonly group: Superior;
  voting: VotingRules = DEFAULT_VOTING_RULES;

  private constructor(database: DataSource, platform: PlatformEntity) {
    this.database = database;
    this.platform = platform;
    this.group = leadingGroupFor(platform);
  }

  /** @param members of its leading group, the chair first; a group that is seated already gets no other */
  static async open(
    database: DataSource,
    platform: Partial<PlatformEntity> = {},
    members: readonly string[] = ['leading_group-1'],
  ): Promise<Desk> {
    const row: PlatformEntity = {
      code: uniquePlatformCode(),
      name: '惠民财富',
      registeredRegion: '110105',
      operatingRegions: ['110108'],
      sectors: ['P2P_LENDING', 'EQUITY_CROWDFUNDING'],
      interim: false,
      mergedInto: null,
      ...platform,
    };
    await database.getRepository(PlatformEntity).insert(row);
    const desk = new Desk(database, row);
    const seated = await seatsAt(database.manager, desk.group, desk.clock.now());
    if (seated.length > 0) return desk;
    for (const [place, member] of members.entries()) await desk.seat(member, { chair: place === 0 });
    return desk;
  }

  /** Appoints a member of the leading group, once for each name. */
  async seat(member: string, more: { chair?: boolean; agency?: Agency; to?: Date } = {}): Promise<string> {
    const registrar = this.caller('OFFICE', { role: 'LEADER', level: 'NATIONAL', region: null });
    const context = {
      caller: registrar,
      grants: new Set<string>(),
      masked: new Set<string>(),
      warrant: null,
    };
    const register = openLeadingGroups({
      database: this.database,
      clock: this.clock,
      context,
      jurisdiction: null,
    });
    const { level, region } = this.group;
    const idempotencyKey = `${level} ${region} ${member}`;
    const appointed = await register.appoint({
      idempotencyKey,
      level,
      region,
      member,
      reason: '任命',
      ...more,
    });
    if (!appointed.membership) throw new Error(appointed.refusal?.code);
    return appointed.membership.id;
  }

  caller(agency: Actor, more: Partial<Caller> = {}): Caller {
    return {
      agency,
      role: agency === 'LEADING_GROUP' ? 'LEADER' : 'OFFICER',
      level: this.group.level,
      region: this.group.region,
      officer: `${agency.toLowerCase()}-1`,
      purpose: null,
      caseId: null,
      basis: null,
      locale: 'zh',
      ...more,
    };
  }

  /** The feature as one caller has it, for one operation. */
  as(agency: Actor, more: Partial<Caller> = {}): DeterminationServices {
    const registry = openPlatformRegistry(this.database);
    const platforms: PlatformDirectory = {
      find: (code) => registry.platform(code),
      holders: (code) => registry.holders(code),
    };
    const context = {
      caller: this.caller(agency, more),
      grants: new Set<string>(),
      masked: new Set<string>(),
      warrant: null,
    };
    countVotesBy(this.database, this.voting);
    const scope = { database: this.database, clock: this.clock, context, jurisdiction: null };
    return openDetermination(scope, {
      platforms,
      settings: this.settings,
      changes: new WorkflowChangeFeed(),
      rulings: RULINGS,
    });
  }

  async openCase(
    concernedAgencies: Agency[] = ['BANKING', 'SECURITIES'],
    more: { businessLine?: string; urgent?: boolean } = {},
  ): Promise<string> {
    const input = { platform: this.platform.code, businessLine: '网络借贷', reason: '投资人投诉', ...more };
    return granted(
      await this.as('OFFICE').openSubstanceCase({ idempotencyKey: newId(), concernedAgencies, ...input }),
    );
  }

  file(
    agency: Agency,
    caseId: string,
    change: Partial<OpinionContentInput> = {},
    more: Partial<Pick<FileOpinion, 'idempotencyKey' | 'agency'>> = {},
  ): Promise<Outcome<string>> {
    return this.as(agency).fileOpinion({ ...OPINION, idempotencyKey: newId(), caseId, ...change, ...more });
  }

  /** A case on which BANKING and SECURITIES differ; gives the dispute's id and their opinions'. */
  async openDispute(urgent = false) {
    const caseId = await this.openCase(undefined, { urgent });
    const { newEvidence } = DEPARTING;
    const banking = granted(await this.file('BANKING', caseId, { newEvidence }));
    const securities = granted(await this.file('SECURITIES', caseId, DEPARTING));
    return { caseId, disputeId: (await this.dispute(caseId)).id, banking, securities };
  }

  /** A dispute that was accepted, reviewed, convened and has a draft, ready for the members. */
  async openDeliberation(draft: Partial<RulingTextInput> = {}) {
    const opened = await this.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId: opened.disputeId });
    const office = this.as('OFFICE');
    granted(await office.acceptDispute(on()));
    granted(await office.reviewDisputeLegality({ ...on(), result: 'PASSED', opinion: '程序合法。' }));
    const papers = [{ title: '裁定草案' }];
    granted(await office.conveneDeliberation({ ...on(), meetingAt: this.clock.now(), papers }));
    granted(await office.tableRuling({ ...on(), ...RULING, ...draft }));
    return { ...opened, on };
  }

  decline(agency: Agency, caseId: string, more: Partial<DeclineOpinion> = {}): Promise<Outcome<string>> {
    const input = { idempotencyKey: newId(), caseId, reason: '不属本部门监管职责' };
    return this.as(agency).declineOpinion({ ...input, ...more });
  }

  addAgency(
    actor: Actor,
    caseId: string,
    agency: Agency,
    more: Partial<Caller> = {},
  ): Promise<Outcome<string>> {
    const input = { idempotencyKey: newId(), caseId, agency, reason: '资金通道涉及支付机构' };
    return this.as(actor, more).addConcernedAgency(input);
  }

  /** A member of the leading group. */
  member(officer: string): DeterminationServices {
    return this.as('LEADING_GROUP', { officer });
  }

  /** The only member votes for the draft and rules it. */
  async rule(disputeId: string, ruling: Partial<RulingTextInput> = {}): Promise<void> {
    const on = () => ({ idempotencyKey: newId(), disputeId });
    const chair = this.as('LEADING_GROUP');
    granted(await chair.castVote({ ...on(), choice: 'FOR' }));
    granted(await chair.ruleDispute({ ...on(), ...ruling }));
  }

  async case(id: string) {
    const found = await this.as('OFFICE').findCase(id);
    if (!found) throw new Error(`No case ${id}`);
    return found;
  }

  async dispute(caseId: string) {
    const found = await this.as('OFFICE').disputeOfCase.load(caseId);
    if (!found) throw new Error(`No dispute of case ${caseId}`);
    return found;
  }

  async determination(caseId: string) {
    return (await this.as('OFFICE').determinationsOfCase.load(caseId)).at(-1) ?? null;
  }
}
