import type { Actor, Level, Role } from '../../src/kernel/index.js';

/** Who does a step. */
export interface Officer {
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: null;
  readonly officer: string;
}

/** What the steps of one case have to know of those before. */
export interface Known {
  readonly businessLine: string;
  caseId: string;
  disputeId: string;
}

/** One step of a case, which an officer takes by one mutation. */
export interface Step {
  readonly by: Officer;
  readonly mutation: string;
  readonly input: (known: Known) => Readonly<Record<string, unknown>>;
  /** The events that it leaves, in their order. */
  readonly leaves: { readonly case?: readonly string[]; readonly dispute?: readonly string[] };
  /** What the hub has to have done before, by itself and because a deadline has passed. */
  readonly after?: { readonly timer: string; readonly state: string };
}

const PLATFORM_LEVEL = { level: 'NATIONAL', region: null } as const;

export function officer(agency: Actor, name = 'one'): Officer {
  const role = agency === 'LEADING_GROUP' ? 'LEADER' : 'OFFICER';
  return { agency, role, officer: name, ...PLATFORM_LEVEL };
}

const opinion = (substanceClass: string) => (known: Known) => ({
  caseId: known.caseId,
  substanceClass,
  responsibleAgency: 'BANKING',
  disposition: 'RECTIFY_BY_DEADLINE',
  redLines: [{ redLine: 'FUND_POOL', evidence: '平台账户归集出借人资金。' }],
  legalBasis: [{ law: '网络借贷信息中介机构业务活动管理暂行办法', article: '10' }],
});

const dispute =
  (more: Readonly<Record<string, unknown>> = {}) =>
  (known: Known) => ({ disputeId: known.disputeId, ...more });

const OFFICE = officer('OFFICE');

/**
 * A case from its opening until the leading group sits.
 *
 * @param referral what two agencies differ on goes there by its deadline, or because one of them asks for it
 */
export function life(platform: string, referral: 'DEADLINE' | 'PARTY'): readonly Step[] {
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
      mutation: 'reviewDisputeLegality',
      input: dispute({ result: 'PASSED', opinion: '程序合法。' }),
      leaves: { dispute: ['passLegalReview'] },
    },
    {
      by: OFFICE,
      mutation: 'conveneDeliberation',
      input: dispute({ meetingAt: '2026-11-30T01:00:00Z', papers: [{ title: '裁定草案' }] }),
      leaves: { dispute: ['conveneDeliberation'] },
    },
  ];
}
