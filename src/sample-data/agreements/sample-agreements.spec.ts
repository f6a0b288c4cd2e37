import { describe, expect, it } from 'vitest';
import { agreementRecords } from './agreement-records.js';
import { sampleAgreements, type CatalogueEntry, type SampleAgreement } from './sample-agreements.js';

const item = (id: string, owner: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id,
  owner,
  shareType: 'CONDITIONAL',
  warrantRequired: false,
  ...more,
});

const agreements = sampleAgreements([
  item('pboc.reserve_balance', 'PBOC'),
  item('pboc.direct_bank_links', 'PBOC'),
  item('pboc.account_transactions', 'PBOC', { warrantRequired: true }),
  item('pboc.suspicious_reports', 'PBOC', { shareType: 'NOT_SHARED' }),
  item('pboc.payment_licences', 'PBOC', { shareType: 'UNCONDITIONAL' }),
  item('pboc.report_source', 'PBOC', { shareType: 'NOT_SHARED' }),
  item('banking.lending', 'BANKING'),
  item('securities.private_funds', 'SECURITIES'),
  item('insurance.partnerships', 'INSURANCE'),
  item('commerce.shareholders', 'COMMERCE'),
  item('commerce.person_id_number', 'COMMERCE'),
  item('police.case_status', 'POLICE'),
  item('police.case_files', 'POLICE'),
]);

const HUB_TODAY = '2026-01-01T00:00:00Z';

const inForce = (agreement: SampleAgreement): boolean =>
  agreement.status === 'ACTIVE' &&
  Date.parse(agreement.validFrom) <= Date.parse(HUB_TODAY) &&
  Date.parse(HUB_TODAY) < Date.parse(agreement.validTo);

const granteesOf = (id: string, purpose: string): string[] =>
  agreements
    .filter(
      (each) => inForce(each) && each.items.includes(id) && (each.purposes as string[]).includes(purpose),
    )
    .map(({ grantee }) => grantee)
    .toSorted();

describe('who is given what', () => {
  it.each([
    [
      'banking.lending',
      'SUBSTANCE_DETERMINATION',
      'COMMERCE INSURANCE LEADING_GROUP OFFICE PBOC POLICE SECURITIES',
    ],
    ['banking.lending', 'RECTIFICATION', 'COMMERCE INSURANCE LEADING_GROUP OFFICE PBOC POLICE SECURITIES'],
    ['banking.lending', 'RISK_MONITORING', 'COMMERCE INSURANCE LEADING_GROUP OFFICE PBOC POLICE SECURITIES'],
    ['banking.lending', 'CRIMINAL_INVESTIGATION', 'POLICE'],
    ['banking.lending', 'STATISTICS', ''],
    ['pboc.reserve_balance', 'RISK_MONITORING', 'BANKING INSURANCE LEADING_GROUP OFFICE POLICE SECURITIES'],
    [
      'pboc.direct_bank_links',
      'RISK_MONITORING',
      'BANKING COMMERCE INSURANCE LEADING_GROUP OFFICE POLICE SECURITIES',
    ],
    ['pboc.account_transactions', 'ACCOUNT_INQUIRY', ''],
    ['pboc.suspicious_reports', 'RISK_MONITORING', ''],
    ['pboc.suspicious_reports', 'CRIMINAL_INVESTIGATION', ''],
    [
      'police.case_status',
      'RISK_MONITORING',
      'BANKING COMMERCE INSURANCE LEADING_GROUP OFFICE PBOC SECURITIES',
    ],
    ['police.case_files', 'SUBSTANCE_DETERMINATION', 'BANKING LEADING_GROUP OFFICE PBOC'],
    ['commerce.person_id_number', 'CRIMINAL_INVESTIGATION', 'POLICE'],
    ['commerce.person_id_number', 'SUBSTANCE_DETERMINATION', ''],
  ])('%s for %s goes to: %s', (id, purpose, grantees) => {
    expect(granteesOf(id, purpose).join(' ')).toBe(grantees);
  });

  it('only conditional items are agreed on', () => {
    const items = new Set(agreements.flatMap((each) => each.items));
    expect(items).not.toContain('pboc.payment_licences');
    expect(items).not.toContain('pboc.report_source');
  });

  it('nobody agrees with itself, and no agreement is empty', () => {
    expect(agreements.filter(({ owner, grantee }) => owner === grantee)).toEqual([]);
    expect(agreements.filter(({ items, purposes }) => items.length === 0 || purposes.length === 0)).toEqual(
      [],
    );
  });
});

describe('agreements', () => {
  it('have ids that stay', () => {
    expect(new Set(agreements.map(({ id }) => id)).size).toBe(agreements.length);
    const lending = agreements.find(({ owner, grantee }) => owner === 'BANKING' && grantee === 'PBOC');
    expect(lending?.id).toMatchInlineSnapshot(`"6af9339c-fb0a-5792-ac7e-6328c1dcfc0e"`);
  });

  it('are met over, suspended, terminated and proposed too', () => {
    expect(new Set(agreements.map(({ status }) => status))).toEqual(
      new Set(['ACTIVE', 'SUSPENDED', 'TERMINATED', 'PROPOSED']),
    );
    const over = agreements.filter((each) => each.status === 'ACTIVE' && !inForce(each));
    expect(over).toHaveLength(2);
  });

  it('have an event for every step, and two other people approving than proposed', () => {
    const records = agreementRecords(agreements);
    for (const row of records['access.agreement']) {
      const events = records['access.agreement_event'].filter((event) => event.agreement_id === row.id);
      expect(events.map((event) => event.version)).toEqual(events.map((_, place) => place + 1));
      expect(events).toHaveLength(Number(row.version));
      expect(events[0]).toMatchObject({
        command: 'proposeSharingAgreement',
        agency: row.grantee,
        at: row.proposed_at,
      });
      const terms = records['access.agreement_version'].find((each) => each.agreement_id === row.id);
      const people = [terms?.proposed_by, terms?.first_approved_by, terms?.approved_by];
      expect(new Set(people).size).toBe(row.status === 'PROPOSED' ? 2 : 3);
      expect(people.includes(null)).toBe(row.status === 'PROPOSED');
    }
  });
});
