import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { accessEntities } from '../../../src/coordination/access/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub } from '../../testkit/hub.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';

let database: AccessDatabase;

beforeAll(async () => {
  database = await openAccessDatabase(accessEntities);
});
afterAll(() => database?.test.drop());

describe('agreements over HTTP', () => {
  const PROPOSE = `mutation ($input: ProposeSharingAgreementInput!) {
    proposeSharingAgreement(input: $input) {
      sharingAgreement { id status items events { command officer } }
      refusal { code message remedy }
    }
  }`;
  const APPROVE = `mutation ($input: ApproveSharingAgreementInput!) {
    approveSharingAgreement(input: $input) { sharingAgreement { id status firstApprovedBy approvedBy } refusal { code } }
  }`;
  const SUSPEND = `mutation ($input: SuspendSharingAgreementInput!) {
    suspendSharingAgreement(input: $input) { sharingAgreement { status } refusal { code } }
  }`;

  test('an agreement opens the fields of its items, and its suspension closes them', async () => {
    const hub = await startTestHub({ database: database.test });
    try {
      const asker = await hub.as('INSURANCE', { role: 'OFFICER', officer: 'wu', purpose: 'RISK_MONITORING' });
      const giver = await hub.as('BANKING', { role: 'LEADER', officer: 'li' });
      const second = await hub.as('BANKING', { role: 'OFFICER', officer: 'chen' });
      const { code } = SCENARIOS.pooledLender;
      const read = async (): Promise<unknown> => {
        const { errors } = await asker.ask(
          `query ($code: PlatformCode!) { platform(code: $code) { banking { lending { overdueRate } } } }`,
          { code },
        );
        return errors.map(({ extensions }) => extensions['reason']);
      };
      expect(await read()).toEqual(['NO_AGREEMENT']);

      const input = {
        idempotencyKey: newId(),
        owner: 'BANKING',
        items: ['banking.lending'],
        purposes: ['RISK_MONITORING'],
        legalBasis: '国办发〔2016〕21号',
        masked: false,
        validFrom: new Date(Date.now() - 1000).toISOString(),
        validTo: new Date(Date.now() + 3_600_000).toISOString(),
      };
      const proposal = await asker.ask(PROPOSE, { input });
      expect(proposal.errors).toEqual([]);
      expect(at(proposal.data, 'proposeSharingAgreement')).toEqual({
        sharingAgreement: {
          id: expect.any(String),
          status: 'PROPOSED',
          items: ['banking.lending'],
          events: [{ command: 'proposeSharingAgreement', officer: 'wu' }],
        },
        refusal: null,
      });
      const agreementId = at(proposal.data, 'proposeSharingAgreement', 'sharingAgreement', 'id');

      const waiting = async (): Promise<unknown> =>
        at(
          (await giver.ask('{ myTasks { edges { node { requiredMutation subjectId } } } }')).data,
          'myTasks',
          'edges',
        );
      const task = { node: { requiredMutation: 'approveSharingAgreement', subjectId: agreementId } };
      expect(await waiting()).toContainEqual(task);

      const early = await asker.ask(APPROVE, { input: { idempotencyKey: newId(), agreementId } });
      expect(at(early.data, 'approveSharingAgreement')).toEqual({
        sharingAgreement: null,
        refusal: { code: 'AGREEMENT_SIDE_REQUIRED' },
      });
      const approval = await giver.ask(APPROVE, { input: { idempotencyKey: newId(), agreementId } });
      expect(at(approval.data, 'approveSharingAgreement', 'sharingAgreement')).toMatchObject({
        status: 'AWAITING_SECOND_APPROVAL',
        firstApprovedBy: 'li',
      });
      expect(await read()).toEqual(['NO_AGREEMENT']);
      expect(await waiting()).toContainEqual(task);
      const complete = await second.ask(APPROVE, { input: { idempotencyKey: newId(), agreementId } });
      expect(at(complete.data, 'approveSharingAgreement', 'sharingAgreement')).toMatchObject({
        status: 'ACTIVE',
        approvedBy: 'chen',
      });
      expect(await waiting()).not.toContainEqual(task);
      await expect.poll(read).toEqual([]);

      await giver.ask(SUSPEND, { input: { idempotencyKey: newId(), agreementId } });
      await expect.poll(read).toEqual(['NO_AGREEMENT']);

      const listed = await asker.ask(`{
        catalogue { id owner shareType description }
        sharingAgreements(filter: { grantee: INSURANCE, item: "banking.lending" }) { id status }
        sharingAgreement(id: "${String(agreementId)}") { owner status }
      }`);
      expect(listed.errors).toEqual([]);
      expect(at(listed.data, 'sharingAgreements')).toEqual([{ id: agreementId, status: 'SUSPENDED' }]);
      expect(at(listed.data, 'sharingAgreement')).toEqual({ owner: 'BANKING', status: 'SUSPENDED' });
      expect(at(listed.data, 'catalogue')).toContainEqual(
        expect.objectContaining({ id: 'banking.lending', owner: 'BANKING', shareType: 'CONDITIONAL' }),
      );
    } finally {
      await hub.stop();
    }
  });
});
