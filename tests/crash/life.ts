import {
  regionCodeOf,
  systemClock,
  type Actor,
  type Clock,
  type Level,
  type RegionCode,
  type Role,
} from '../../src/kernel/index.js';

/** Who does a step. */
export interface Officer {
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: RegionCode;
  readonly officer: string;
}

/** What the steps of one case have to know of those before. */
export interface Known {
  readonly businessLine: string;
  caseId: string;
  disputeId: string;
  determinationId: string;
  orderId: string;
}

/** A case that nobody has opened yet, with the steps that were taken on it. */
export function newCase(businessLine: string): Known & { steps: Step[] } {
  return { businessLine, caseId: '', disputeId: '', determinationId: '', orderId: '', steps: [] };
}

/** One step of a case, which an officer takes by one mutation. */
export interface Step {
  readonly by: Officer;
  readonly mutation: string;
  readonly input: (known: Known) => Readonly<Record<string, unknown>>;
  /** The events that it leaves, in their order. */
  readonly leaves: {
    readonly case?: readonly string[];
    readonly dispute?: readonly string[];
    readonly order?: readonly string[];
  };
  /** What the hub has to have done before, by itself and because a deadline has passed. */
  readonly after?: { readonly timer: string; readonly state: string };
}

/** The group of Beijing decides on firms that are registered there. */
const PLATFORM_LEVEL = { level: 'PROVINCIAL', region: regionCodeOf('110000') } as const;

export function officer(agency: Actor, name = `${agency.toLowerCase()}-one`): Officer {
  const role = agency === 'LEADING_GROUP' ? 'LEADER' : 'OFFICER';
  return { agency, role, officer: name, ...PLATFORM_LEVEL };
}

const opinion = (substanceClass: string) => (known: Known) => ({
  caseId: known.caseId,
  substanceClass,
  responsibleAgency: 'BANKING',
  disposition: 'RECTIFY_BY_DEADLINE',
  unassessedReason: '资金流向尚未核清。',
  redLines: [{ redLine: 'FUND_POOL', evidence: '平台账户归集出借人资金。' }],
  legalBasis: [{ law: '网络借贷信息中介机构业务活动管理暂行办法', article: '10' }],
});

const dispute =
  (more: Readonly<Record<string, unknown>> = {}) =>
  (known: Known) => ({ disputeId: known.disputeId, ...more });

const order =
  (more: Readonly<Record<string, unknown>> = {}) =>
  (known: Known) => ({ orderId: known.orderId, ...more });

const OFFICE = officer('OFFICE');
/** Reviews for the leading group what the office drafted. */
const REVIEWER: Officer = { ...officer('LEADING_GROUP', 'reviewer-one'), role: 'OFFICER' };
/** The members that the sample data seats in the national leading group besides its chair, who speaks last. */
const SPEAKERS = ['leader-first-member', 'leader-second-member', 'leading-group-leader'] as const;

/**
 * A case from its opening until what the leading group ruled has been carried out.
 *
 * @param referral what two agencies differ on goes there by its deadline, or because one of them asks for it
 */
export function life(
  platform: string,
  referral: 'DEADLINE' | 'PARTY',
  clock: Clock = systemClock,
): readonly Step[] {
  return [
    {
      by: OFFICE,
      mutation: 'openSubstanceCase',
      input: ({ businessLine }) => ({
        platform,
        businessLine,
        reason: '投资人投诉',
        concernedAgencies: ['BANKING', 'SECURITIES'],
      }),
      leaves: { case: ['openSubstanceCase'] },
    },
    {
      by: officer('BANKING'),
      mutation: 'fileOpinion',
      input: opinion('INFORMATION_INTERMEDIARY'),
      leaves: { case: ['fileOpinion'] },
    },
    {
      by: officer('SECURITIES'),
      mutation: 'fileOpinion',
      input: opinion('ASSET_MANAGEMENT'),
      leaves: { case: ['fileOpinion', 'openDispute'], dispute: ['openDispute'] },
    },
    ...(referral === 'PARTY'
      ? [
          {
            by: officer('BANKING'),
            mutation: 'referDispute',
            input: dispute({ reason: '协商不成' }),
            leaves: { dispute: ['referDispute'] },
          },
        ]
      : []),
    {
      by: OFFICE,
      mutation: 'acceptDispute',
      input: dispute(),
      leaves: { dispute: ['acceptDispute'] },
      ...(referral === 'DEADLINE' ? { after: { timer: 'referDispute', state: 'REFERRED' } } : {}),
    },
    {
      by: OFFICE,
      mutation: 'tableRuling',
      input: dispute({
        substanceClass: 'ASSET_MANAGEMENT',
        responsibleAgency: 'BANKING',
        disposition: 'RECTIFY_BY_DEADLINE',
        unassessedReason: '资金流向尚未核清。',
        redLines: ['FUND_POOL'],
        rectificationOpinion: '三十日内清退资金池。',
        reasons: '资金来源与最终投向穿透后属于资产管理。',
        legalBasis: [{ law: '证券投资基金法', article: '2' }],
      }),
      leaves: { dispute: ['tableRuling'] },
    },
    {
      by: REVIEWER,
      mutation: 'reviewDisputeLegality',
      input: dispute({ result: 'PASSED', opinion: '程序合法。' }),
      leaves: { dispute: ['passLegalReview'] },
    },
    {
      by: OFFICE,
      mutation: 'conveneDeliberation',
      // The hour is named when the step is taken, not when the script is written.
      input: (known) =>
        dispute({ meetingAt: clock.now().toISOString(), papers: [{ title: '认定意见（送审稿）' }] })(known),
      leaves: { dispute: ['conveneDeliberation'] },
    },
    ...SPEAKERS.map((name) => ({
      by: officer('LEADING_GROUP', name),
      mutation: 'stateView',
      input: dispute({ position: 'FOR' }),
      leaves: { dispute: ['stateView'] },
    })),
    {
      by: officer('LEADING_GROUP', 'leader-chair'),
      mutation: 'ruleDispute',
      input: dispute(),
      leaves: { case: ['ruleDispute'], dispute: ['ruleDispute'] },
    },
    {
      by: OFFICE,
      mutation: 'issueRectificationOrder',
      input: ({ determinationId }) => ({
        determinationId,
        kind: 'RECTIFY_BY',
        measures: '清退资金池，客户资金转入第三方存管。',
        legalBasis: [{ law: '网络借贷信息中介机构业务活动管理暂行办法', article: '40' }],
        verifyingAgency: 'PBOC',
      }),
      leaves: { order: ['issueRectificationOrder'], dispute: ['startImplementation'] },
    },
    {
      by: officer('BANKING'),
      mutation: 'acceptRectificationOrder',
      input: order(),
      leaves: { order: ['acceptRectificationOrder'] },
    },
    {
      by: officer('BANKING'),
      mutation: 'submitRectification',
      input: order({ report: '已清退完毕。' }),
      leaves: { order: ['submitRectification'] },
    },
    {
      by: officer('PBOC'),
      mutation: 'verifyRectification',
      input: order({ result: 'PASSED', findings: '属实。' }),
      leaves: { order: ['passVerification'] },
    },
    {
      by: OFFICE,
      mutation: 'closeRectificationOrder',
      input: order(),
      leaves: { order: ['closeRectificationOrder'], dispute: ['closeDispute'] },
    },
  ];
}
