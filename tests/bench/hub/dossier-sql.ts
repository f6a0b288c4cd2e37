/** Minor units as the schema's Money, or null. */
const money = (column: string): string =>
  `CASE WHEN ${column} IS NULL THEN NULL ELSE json_build_object('amount', ${column}::text, 'currency', 'CNY') END`;

const rows = (object: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]') FROM ${from} WHERE platform_code = p.code)`;

/** What no hand-written query can do without: one statement, one row of JSON for each platform. */
const DOSSIER = `json_build_object(
  'code', p.code, 'name', p.name, 'sectors', to_json(p.sectors), 'operatingRegions', to_json(p.operating_regions),
  'commerce', json_build_object(
    'registeredName', r.registered_name, 'status', r.status, 'establishedOn', r.established_on,
    'registeredCapital', ${money('r.registered_capital')}, 'businessScope', r.business_scope,
    'branches', ${rows("'name', name", 'commerce.branch', 'position')},
    'advertisingCases', ${rows("'caseNo', case_no, 'claim', claim", 'commerce.advertising_case', 'filed_on')}),
  'pboc', json_build_object(
    'paymentLicences', ${rows("'licenceNo', licence_no, 'validTo', valid_to", 'pboc.payment_licence', 'valid_from, licence_no')},
    'directBankLinks', ${rows(
      `'bank', bank, 'interfaceKind', interface_kind, 'since', since, 'monthlyVolume', ${money('monthly_volume')}`,
      'pboc.direct_bank_link',
      'position',
    )}),
  'banking', json_build_object(
    'p2pFiling', CASE WHEN f.platform_code IS NULL THEN NULL
      ELSE json_build_object('status', f.state, 'authority', f.authority) END,
    'custody', CASE WHEN c.platform_code IS NULL THEN NULL ELSE json_build_object('bank', c.bank) END,
    'lending', CASE WHEN l.platform_code IS NULL THEN NULL ELSE json_build_object(
      'asOf', l.as_of, 'outstanding', ${money('l.outstanding')}, 'lenders', l.lenders,
      'overdueRate', l.overdue_rate, 'pooledFunds', l.pooled_funds,
      'guaranteesPrincipal', l.guarantees_principal,
      'relatedPartyOutstanding', ${money('l.related_party_outstanding')}) END),
  'securities', json_build_object(
    'licences', ${rows("'kind', kind", 'securities.licence', 'issued_on, licence_no')},
    'privateFunds', ${rows(
      `'filingNo', filing_no, 'size', ${money('size')}, 'investorCount', investor_count`,
      'securities.private_fund',
      'filed_on, filing_no',
    )}),
  'insurance', json_build_object(
    'licences', ${rows("'kind', kind", 'insurance.licence', 'issued_on, licence_no')},
    'partnerships', ${rows("'partnerName', partner_name", 'insurance.partnership', 'position')}),
  'police', json_build_object(
    'hasOpenCase', EXISTS (SELECT FROM police.case_file
      WHERE platform_code = p.code AND stage NOT IN ('ADJUDICATED', 'WITHDRAWN')),
    'caseFiles', ${rows(
      "'caseNo', case_no, 'suspectedOffence', suspected_offence, 'stage', stage, 'victims', victims",
      'police.case_file',
      'filed_on, case_no',
    )}))`;

const FROM = `FROM coordination.platform p
  LEFT JOIN commerce.registration r ON r.platform_code = p.code
  LEFT JOIN banking.p2p_filing f ON f.platform_code = p.code
  LEFT JOIN banking.custody c ON c.platform_code = p.code
  LEFT JOIN banking.lending l ON l.platform_code = p.code`;

/** One platform's dossier as JSON text; `$1` is its code. */
export const DOSSIER_OF_ONE = `SELECT (${DOSSIER})::text AS dossier ${FROM} WHERE p.code = $1`;

/** Many platforms' dossiers in order of code, each as JSON text; `$1` holds their codes. */
export const DOSSIERS_OF_MANY = `SELECT (${DOSSIER})::text AS dossier ${FROM}
  WHERE p.code = ANY($1::text[]) AND p.merged_into IS NULL ORDER BY p.code`;
