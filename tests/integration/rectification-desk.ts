import type { DataSource } from 'typeorm';
import { determinationEntities } from '../../src/determination/index.js';
import type { OpinionContentInput } from '../../src/determination/model/opinions/read-opinion-content.js';
import type { Caller } from '../../src/identity/index.js';
import { newId, type Actor, type Agency, type Disposition } from '../../src/kernel/index.js';
import { leadingGroupEntities } from '../../src/leading-groups/index.js';
import { PlatformEntity } from '../../src/platform-registry/index.js';
import {
  openRectification,
  RECTIFICATION_DEFAULTS,
  rectificationEntities,
  type RectificationServices,
} from '../../src/rectification/index.js';
import type { IssueRectificationOrder } from '../../src/rectification/use-cases/issue-rectification-order.js';
import { createTestDatabase } from '../testkit/database.js';
import { Desk, granted } from './determination-desk.js';

/** A database of the spec file's own, as the coordination subgraph's role sees it. */
export async function openRectificationDatabase(): Promise<{
  readonly database: DataSource;
  readonly close: () => Promise<void>;
}> {
  const owned = await createTestDatabase();
  const entities = [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
    ...rectificationEntities,
  ];
  const database = await owned.as('huishang_coordination', entities);
  return { database, close: () => owned.drop() };
}

export const SHA256 = 'a'.repeat(64);

export const ORDER: Omit<IssueRectificationOrder, 'idempotencyKey' | 'determinationId'> = {
  kind: 'RECTIFY_BY',
  measures: '清退资金池，客户资金转入第三方存管。',
  legalBasis: [{ law: '网络借贷信息中介机构业务活动管理暂行办法', article: '40' }],
  verifyingAgency: 'PBOC',
};

/** The desk of a determination, and who carries it out. */
export class RectificationDesk {
  readonly desk: Desk;

  private constructor(desk: Desk) {
    this.desk = desk;
  }

  static async open(database: DataSource): Promise<RectificationDesk> {
    return new RectificationDesk(await Desk.open(database));
  }

  get clock() {
    return this.desk.clock;
  }

  /** The feature as one caller has it, for one operation. */
  as(agency: Actor, more: Partial<Caller> = {}): RectificationServices {
    const context = {
      caller: this.desk.caller(agency, more),
      grants: new Set<string>(),
      masked: new Set<string>(),
      warrant: null,
    };
    const { database, clock } = this.desk;
    return openRectification({ database, clock, context, jurisdiction: null }, RECTIFICATION_DEFAULTS);
  }

  /** A determination by consensus of BANKING and SECURITIES; gives its id and the case's. */
  async determine(
    disposition: Disposition = 'RECTIFY_BY_DEADLINE',
    change: Partial<OpinionContentInput> = {},
  ): Promise<{ caseId: string; determinationId: string }> {
    const caseId = await this.desk.openCase();
    // What was determined before binds, but for new evidence.
    const opinion = { disposition, newEvidence: '新的资金流水', ...change };
    granted(await this.desk.file('BANKING', caseId, opinion));
    granted(await this.desk.file('SECURITIES', caseId, opinion));
    const determination = await this.desk.determination(caseId);
    if (!determination) throw new Error('The agencies did not agree.');
    return { caseId, determinationId: determination.id };
  }

  issue(determinationId: string, change: Partial<IssueRectificationOrder> = {}) {
    return this.as('OFFICE').issueRectificationOrder({
      ...ORDER,
      idempotencyKey: newId(),
      determinationId,
      ...change,
    });
  }

  async issued(change: Partial<IssueRectificationOrder> = {}): Promise<string> {
    const { determinationId } = await this.determine();
    return granted(await this.issue(determinationId, change));
  }

  async accepted(): Promise<string> {
    const orderId = await this.issued();
    granted(await this.as('BANKING').acceptRectificationOrder(on(orderId)));
    return orderId;
  }

  async submitted(officer = 'banking-1'): Promise<string> {
    const orderId = await this.accepted();
    granted(
      await this.as('BANKING', { officer }).submitRectification({ ...on(orderId), report: '已清退完毕。' }),
    );
    return orderId;
  }

  verify(orderId: string, result: 'PASSED' | 'RETURNED' = 'PASSED', agency: Agency = 'PBOC') {
    return this.as(agency).verifyRectification({ ...on(orderId), result, findings: '现场核查。' });
  }

  /** A transfer to the police that was issued. */
  async transferred(): Promise<string> {
    const { determinationId } = await this.determine('STRIKE_HARD');
    return granted(await this.issue(determinationId, { kind: 'TRANSFER_TO_POLICE', verifyingAgency: null }));
  }

  async order(id: string) {
    const found = await this.as('OFFICE').findOrder(id);
    if (!found) throw new Error(`No order ${id}`);
    return found;
  }

  events(id: string) {
    return this.as('OFFICE').orderEvents.load(id);
  }
}

/** What every mutation on an order carries, under a key of its own. */
export function on(orderId: string): { idempotencyKey: string; orderId: string } {
  return { idempotencyKey: newId(), orderId };
}
