import type { DataSource, QueryRunner } from 'typeorm';
import { newId, type Agency } from '../../src/kernel/index.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { at, textAt } from '../testkit/at.js';
import type { TestHub } from '../testkit/hub.js';

/** Opens a case on a new line of business of the platform of the scenario `pooledLender`, and gives its id. */
export async function openCase(hub: TestHub, concernedAgencies: readonly Agency[]): Promise<string> {
  const { data, errors } = await (
    await hub.as('BANKING', { role: 'OFFICER' })
  ).ask(
    `mutation ($input: OpenSubstanceCaseInput!) {
       openSubstanceCase(input: $input) { substanceCase { id } refusal { code } }
     }`,
    {
      input: {
        idempotencyKey: newId(),
        platform: SCENARIOS.pooledLender.code,
        businessLine: newId(),
        reason: '投诉',
        concernedAgencies,
      },
    },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return textAt(data, 'openSubstanceCase', 'substanceCase', 'id');
}

export async function fileOpinion(
  hub: TestHub,
  agency: Agency,
  caseId: string,
  substanceClass = 'INFORMATION_INTERMEDIARY',
): Promise<void> {
  const { data, errors } = await (
    await hub.as(agency, { role: 'OFFICER' })
  ).ask(`mutation ($input: FileOpinionInput!) { fileOpinion(input: $input) { refusal { code } } }`, {
    input: {
      idempotencyKey: newId(),
      caseId,
      substanceClass,
      responsibleAgency: 'BANKING',
      disposition: 'BAN',
      redLines: [{ redLine: 'FUND_POOL', evidence: '资金池' }],
      legalBasis: [{ law: '银行业监督管理法', article: '19' }],
    },
  });
  if (errors.length > 0 || at(data, 'fileOpinion', 'refusal') !== null) {
    throw new Error(JSON.stringify({ data, errors }));
  }
}

/** Makes `banking.lending` readable for an agency under STATISTICS, and gives the agreement's id. */
export async function shareLending(
  hub: TestHub,
  grantee: Agency,
  terms: { dailyQuota?: number; jurisdiction?: 'CALLER_REGION' } = {},
): Promise<string> {
  const asker = await hub.as(grantee, { role: 'OFFICER', officer: 'wu' });
  const input = {
    idempotencyKey: newId(),
    owner: 'BANKING',
    items: ['banking.lending'],
    purposes: ['STATISTICS'],
    legalBasis: '国办发〔2016〕21号',
    masked: false,
    validFrom: new Date(Date.now() - 1000).toISOString(),
    validTo: new Date(Date.now() + 3_600_000).toISOString(),
    ...terms,
  };
  const proposal = await asker.ask(
    `mutation ($input: ProposeSharingAgreementInput!) {
       proposeSharingAgreement(input: $input) { sharingAgreement { id } }
     }`,
    { input },
  );
  const agreementId = textAt(proposal.data, 'proposeSharingAgreement', 'sharingAgreement', 'id');
  await moveAgreement(hub, 'approve', agreementId, 'AWAITING_SECOND_APPROVAL');
  await moveAgreement(hub, 'approve', agreementId, 'ACTIVE', 'chen');
  await lendingIs(hub, grantee, true);
  return agreementId;
}

export async function suspendSharing(hub: TestHub, agreementId: string): Promise<void> {
  await moveAgreement(hub, 'suspend', agreementId, 'SUSPENDED');
  await lendingIs(hub, 'INSURANCE', false);
}

async function moveAgreement(
  hub: TestHub,
  move: string,
  agreementId: string,
  status: string,
  officer = 'li',
): Promise<void> {
  const [verb, type] = [move, move[0]?.toUpperCase() + move.slice(1)];
  const { data } = await (
    await hub.as('BANKING', { role: 'LEADER', officer })
  ).ask(
    `mutation ($input: ${type}SharingAgreementInput!) {
       ${verb}SharingAgreement(input: $input) { sharingAgreement { status } }
     }`,
    { input: { idempotencyKey: newId(), agreementId } },
  );
  if (at(data, `${verb}SharingAgreement`, 'sharingAgreement', 'status') !== status) {
    throw new Error(JSON.stringify(data));
  }
}

/** Waits until the hub has heard of a change of agreements. */
async function lendingIs(hub: TestHub, agency: Agency, readable: boolean): Promise<void> {
  const asker = await hub.as(agency, { role: 'OFFICER', purpose: 'STATISTICS' });
  const query =
    'query ($code: PlatformCode!) { platform(code: $code) { banking { lending { overdueRate } } } }';
  for (let attempt = 0; attempt < 500; attempt++) {
    const { errors } = await asker.ask(query, { code: SCENARIOS.pooledLender.code });
    if ((errors.length === 0) === readable) return;
  }
  throw new Error('The hub did not hear of the change of agreements.');
}

/** Two transactions at a time; those that are left open are rolled back. */
export async function concurrently(
  database: DataSource,
  work: (first: QueryRunner, second: QueryRunner) => Promise<void>,
): Promise<void> {
  const runners = [database.createQueryRunner(), database.createQueryRunner()] as const;
  try {
    for (const runner of runners) await runner.startTransaction();
    await work(...runners);
  } finally {
    for (const runner of runners) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}
