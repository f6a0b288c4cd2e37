import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

const EXPLAIN = `query ($operation: String!, $as: CallerInput) {
  explainAccess(operation: $operation, as: $as) {
    allowed fields { field item allowed masked agreementId rule reason message remedy }
  }
}`;
const CODE = '91110105HY0000016E';
const COMMERCE = `{ platform(code: "${CODE}") { name commerce { legalRepresentative { name idNumber } } } }`;
const LENDING = `{ platform(code: "${CODE}") { banking { lending { overdueRate } } } }`;
const BOTH = `{ platform(code: "${CODE}") { commerce { legalRepresentative { name } } banking { lending { overdueRate } } } }`;
const PBOC = { agency: 'PBOC', role: 'OFFICER', level: 'NATIONAL', purpose: 'RECTIFICATION' };

type Who = Parameters<TestHub['as']>[1] & { agency: Parameters<TestHub['as']>[0] };

async function explain(
  { agency, ...who }: Who,
  operation: string,
  as: object | null = null,
): Promise<Answer> {
  return (await hub.as(agency, who)).ask(EXPLAIN, { operation, as });
}

function field(answer: Answer, coordinate: string): unknown {
  const fields = at(answer.data, 'explainAccess', 'fields');
  return Array.isArray(fields) ? fields.find((each) => at(each, 'field') === coordinate) : undefined;
}

describe('explainAccess', () => {
  test('gives the caller decision, rule, agreement and remedy for each field, in its language', async () => {
    const who: Who = { agency: 'PBOC', role: 'OFFICER', purpose: 'RECTIFICATION', language: 'zh' };
    const answer = await explain(who, COMMERCE);
    expect(answer.errors).toEqual([]);
    expect(at(answer.data, 'explainAccess', 'allowed')).toBe(false);
    expect(field(answer, 'Platform.name')).toMatchObject({ allowed: true, item: null, rule: 'public' });
    expect(field(answer, 'LegalRepresentative.name')).toMatchObject({
      allowed: true,
      item: 'commerce.legal_representative',
      masked: true,
      agreementId: expect.any(String),
      rule: 'purpose-covered',
      reason: null,
      remedy: null,
    });
    expect(field(answer, 'LegalRepresentative.idNumber')).toMatchObject({
      allowed: false,
      item: 'commerce.person_id_number',
      masked: false,
      agreementId: null,
      rule: 'agreement-in-force',
      reason: 'NO_AGREEMENT',
      message: expect.stringMatching(/共享协议/),
      remedy: expect.stringMatching(/proposeSharingAgreement/),
    });
  });

  test.each<[string, Who]>([
    [
      "a security administrator, of everybody's fields",
      { agency: 'INSURANCE', role: 'SECURITY_ADMINISTRATOR' },
    ],
    ['the owner, of its own', { agency: 'BANKING', role: 'OFFICER' }],
    ["the owner's auditor", { agency: 'BANKING', role: 'AUDITOR' }],
  ])('answers %s, about somebody else', async (_, who) => {
    const answer = await explain(who, LENDING, PBOC);
    expect(answer.errors).toEqual([]);
    expect(field(answer, 'BankingRecord.lending')).toMatchObject({ allowed: true, rule: 'purpose-covered' });
    const statistics = await explain(who, LENDING, { ...PBOC, purpose: 'STATISTICS' });
    expect(field(statistics, 'BankingRecord.lending')).toMatchObject({
      allowed: false,
      reason: 'PURPOSE_NOT_COVERED',
    });
    const auditor = await explain(who, LENDING, { ...PBOC, role: 'AUDITOR' });
    expect(field(auditor, 'BankingRecord.lending')).toMatchObject({ reason: 'ROLE_NOT_ALLOWED' });
  });

  test.each<[string, Who, string]>([
    ['a third party', { agency: 'SECURITIES', role: 'OFFICER' }, LENDING],
    ['the grantee, of another officer of its own', { agency: 'PBOC', role: 'OFFICER' }, LENDING],
    ['an owner, of what it owns and what it does not', { agency: 'BANKING', role: 'LEADER' }, BOTH],
    ['an auditor of another agency', { agency: 'POLICE', role: 'AUDITOR' }, LENDING],
    ['a system administrator', { agency: 'POLICE', role: 'SYSTEM_ADMINISTRATOR' }, LENDING],
  ])('refuses %s with FIELD_DENIED, and tells nothing of the decisions', async (_, who, operation) => {
    const { data, errors } = await explain(who, operation, PBOC);
    expect(at(data, 'explainAccess')).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED', remedy: expect.any(String) } },
    ]);
  });

  test('counts no use of anything and fetches nothing: a security administrator is told what it may not read', async () => {
    const who: Who = { agency: 'BANKING', role: 'SECURITY_ADMINISTRATOR', purpose: 'RISK_MONITORING' };
    expect(field(await explain(who, LENDING), 'BankingRecord.lending')).toMatchObject({
      allowed: false,
      reason: 'ROLE_NOT_ALLOWED',
    });
  });
});

describe('the history of agreements', () => {
  test('is open to security administrators: who did what, when, from which status to which, under which terms', async () => {
    const administrator = await hub.as('POLICE', { role: 'SECURITY_ADMINISTRATOR' });
    const { data, errors } = await administrator.ask(`{
      sharingAgreements(filter: { status: SUSPENDED, owner: BANKING }) {
        version termsVersion suspendedBy jurisdiction dailyQuota usedToday items
        versions { number status legalBasis items proposedBy firstApprovedBy approvedBy }
        events { version command from to termsVersion agency officer at }
      }
    }`);
    expect(errors).toEqual([]);
    const people = {
      proposedBy: 'commerce-officer-sample',
      firstApprovedBy: 'banking-officer-sample',
      approvedBy: 'banking-leader-sample',
    };
    expect(at(data, 'sharingAgreements')).toMatchObject([
      {
        version: 4,
        termsVersion: 1,
        suspendedBy: ['BANKING'],
        jurisdiction: 'ANY',
        dailyQuota: null,
        usedToday: 0,
        versions: [
          { number: 1, status: 'IN_FORCE', ...people, items: expect.arrayContaining(['banking.lending']) },
        ],
        events: [
          { version: 1, command: 'proposeSharingAgreement', from: null, to: 'PROPOSED', agency: 'COMMERCE' },
          {
            version: 2,
            command: 'approveSharingAgreement',
            from: 'PROPOSED',
            to: 'AWAITING_SECOND_APPROVAL',
          },
          { version: 3, command: 'approveSharingAgreement', from: 'AWAITING_SECOND_APPROVAL', to: 'ACTIVE' },
          {
            version: 4,
            command: 'suspendSharingAgreement',
            from: 'ACTIVE',
            to: 'SUSPENDED',
            agency: 'BANKING',
          },
        ],
      },
    ]);
  });

  test('gives the catalogue in both languages beside each other', async () => {
    const { data } = await (
      await hub.as('POLICE')
    ).ask(
      `{ catalogue { id owner shareType dataLevel personal masking updateFrequency descriptions { zh en } } }`,
    );
    expect(at(data, 'catalogue')).toContainEqual({
      id: 'banking.custody',
      owner: 'BANKING',
      shareType: 'CONDITIONAL',
      dataLevel: 2,
      personal: false,
      masking: 'NONE',
      updateFrequency: 'MONTHLY',
      descriptions: { zh: '客户资金第三方存管情况', en: "Custody of clients' funds" },
    });
  });

  test('names the law by which an item is not shared, and how sure that is', async () => {
    const { data } = await (await hub.as('POLICE')).ask('{ catalogue { id shareType ground groundMark } }');
    const secret = listAt(data, 'catalogue').filter((item) => at(item, 'shareType') === 'NOT_SHARED');
    expect(secret).toContainEqual({
      id: 'pboc.suspicious_reports',
      shareType: 'NOT_SHARED',
      ground: '《中华人民共和国反洗钱法》（2024年修订）第七条、第三十五条',
      groundMark: 'LAW_READ',
    });
    expect(secret.filter((item) => !at(item, 'ground') || !at(item, 'groundMark'))).toEqual([]);
  });
});
