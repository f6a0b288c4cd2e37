import { v5 } from 'uuid';
import { ACTORS, AGENCIES, type Actor, type Agency, type Purpose } from '../../kernel/index.js';

/** What of a catalogue item decides who is given it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly owner: string;
  readonly shareType: string;
  readonly warrantRequired: boolean;
}

export type SampleAgreementStatus = 'PROPOSED' | 'ACTIVE' | 'SUSPENDED' | 'TERMINATED';

/** A sharing agreement (共享协议) of the sample. */
export interface SampleAgreement {
  /** UUID version 5 of its parties and subject: the same in every load. */
  readonly id: string;
  readonly owner: Agency;
  readonly grantee: Actor;
  readonly items: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly legalBasis: string;
  readonly masked: boolean;
  /** Instants, ISO 8601; in force from the first until just before the second. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly status: SampleAgreementStatus;
}

/** Makes the ids of sample agreements out of their parties and subject (RFC 9562, version 5). */
const NAMESPACE = '6f1c3c5e-2f0b-5d43-9a51-0b6c6a8d2016';

/** The day of the national plan (国办发〔2016〕21号), and the end of the agreements made under it. */
const CAMPAIGN = { validFrom: '2016-04-12T00:00:00+08:00', validTo: '2031-01-01T00:00:00+08:00' };

const GENERAL_BASIS = '国办发〔2016〕21号；政务信息资源共享管理暂行办法（国发〔2016〕51号）第十条';

const CAMPAIGN_PURPOSES: readonly Purpose[] = ['SUBSTANCE_DETERMINATION', 'RISK_MONITORING', 'RECTIFICATION'];

/** Beyond whether there is a case at all, the police let only these see it. */
const SEES_CASE_FILES: ReadonlySet<Actor> = new Set<Actor>(['PBOC', 'BANKING', 'OFFICE', 'LEADING_GROUP']);

const isPersonNumber = ({ id }: CatalogueEntry): boolean => id.endsWith('.person_id_number');
const isAboutAccounts = ({ id, warrantRequired }: CatalogueEntry): boolean =>
  warrantRequired || /^pboc\.(?:reserve|account)_/.test(id);

function isGenerallyGiven(item: CatalogueEntry, grantee: Actor): boolean {
  if (item.warrantRequired || isPersonNumber(item)) return false;
  if (grantee === 'COMMERCE' && isAboutAccounts(item)) return false;
  return item.owner !== 'POLICE' || item.id === 'police.case_status' || SEES_CASE_FILES.has(grantee);
}

type Terms = Omit<SampleAgreement, 'id' | 'owner' | 'grantee'>;

const terms = (
  items: readonly CatalogueEntry[],
  purposes: readonly Purpose[],
  more: Partial<Terms> = {},
): Terms => ({
  items: items.map(({ id }) => id),
  purposes,
  legalBasis: GENERAL_BASIS,
  masked: true,
  status: 'ACTIVE',
  ...CAMPAIGN,
  ...more,
});

/** What one agency and one grantee have agreed on, by subject. */
function between(owned: readonly CatalogueEntry[], grantee: Actor): (readonly [subject: string, Terms])[] {
  const police = grantee === 'POLICE';
  const general = owned.filter((item) => isGenerallyGiven(item, grantee));
  return [
    [
      'campaign',
      terms(general, police ? [...CAMPAIGN_PURPOSES, 'CRIMINAL_INVESTIGATION'] : CAMPAIGN_PURPOSES, {
        masked: !police,
      }),
    ],
    [
      'identities',
      terms(police ? owned.filter(isPersonNumber) : [], ['CRIMINAL_INVESTIGATION'], {
        masked: false,
        legalBasis: '中华人民共和国数据安全法第三十五条',
      }),
    ],
  ];
}

/** Agreements that are not in force, to be met on the way: over, suspended, ended early, not yet approved. */
const OUT_OF_FORCE: readonly (readonly [Agency, Actor, Partial<Terms>])[] = [
  ['PBOC', 'SECURITIES', { validFrom: '2014-01-01T00:00:00+08:00', validTo: '2016-01-01T00:00:00+08:00' }],
  ['COMMERCE', 'BANKING', { validFrom: '2013-07-01T00:00:00+08:00', validTo: '2016-04-12T00:00:00+08:00' }],
  ['SECURITIES', 'INSURANCE', { status: 'SUSPENDED' }],
  ['BANKING', 'COMMERCE', { status: 'SUSPENDED' }],
  ['INSURANCE', 'PBOC', { status: 'TERMINATED' }],
  ['COMMERCE', 'POLICE', { status: 'PROPOSED' }],
];

const agreement = (owner: Agency, grantee: Actor, subject: string, agreed: Terms): SampleAgreement => ({
  id: v5(`${owner} ${grantee} ${subject}`, NAMESPACE),
  owner,
  grantee,
  ...agreed,
});

/**
 * The sample's agreements over the items of a catalogue: each agency shares with the other five, the office and the
 * leading group what the campaign needs, and identity numbers go to the police alone. Account data needs a warrant and no
 * agreement.
 *
 * @param catalogue all items; those that are not conditional (有条件共享) need no agreement and get none
 */
export function sampleAgreements(catalogue: readonly CatalogueEntry[]): SampleAgreement[] {
  const conditional = catalogue.filter(({ shareType }) => shareType === 'CONDITIONAL');
  const ownedBy = (owner: Agency) => conditional.filter((item) => item.owner === owner);
  const inForce = AGENCIES.flatMap((owner) =>
    ACTORS.filter((grantee) => grantee !== owner).flatMap((grantee) =>
      between(ownedBy(owner), grantee).map(([subject, agreed]) => agreement(owner, grantee, subject, agreed)),
    ),
  );
  const outOfForce = OUT_OF_FORCE.map(([owner, grantee, more]) => {
    const items = ownedBy(owner).filter((item) => isGenerallyGiven(item, grantee));
    return agreement(owner, grantee, 'statistics', terms(items, ['STATISTICS'], more));
  });
  return [...inForce, ...outOfForce].filter(({ items }) => items.length > 0);
}
