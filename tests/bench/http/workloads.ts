/** The dossier (联查档案) of one platform: the registry's and six agencies' fields, none of them denied or masked. */
const DOSSIER = `
  code name sectors operatingRegions
  commerce {
    registeredName status establishedOn registeredCapital { amount currency } businessScope
    branches { name } advertisingCases { caseNo claim }
  }
  pboc {
    paymentLicences { licenceNo validTo }
    directBankLinks { bank interfaceKind since monthlyVolume { amount currency } }
  }
  banking {
    p2pFiling { status authority } custody { bank }
    lending {
      asOf outstanding { amount currency } lenders overdueRate pooledFunds guaranteesPrincipal
      relatedPartyOutstanding { amount currency }
    }
  }
  securities { licences { kind } privateFunds { filingNo size { amount currency } investorCount } }
  insurance { licences { kind } partnerships { partnerName } }
  police { hasOpenCase caseFiles { caseNo suspectedOffence stage victims } }
`;

export interface WorkloadRequests {
  readonly title: string;
  /** Sent in turn, again and again. */
  readonly bodies: readonly string[];
}

/** The dossier of one platform. */
export const D1 = `query D1($code: PlatformCode!) { platform(code: $code) { ${DOSSIER} } }`;
const L50 = `query L50($codes: [PlatformCode!]!) {
  platforms(filter: { codes: $codes }, first: 50) { edges { node { ${DOSSIER} } } }
}`;

/** Platforms of one answer of L50. */
export const PAGE = 50;
const PAGES = 20;

/** D1: one platform's dossier, each code in turn. */
export function d1(codes: readonly string[]): WorkloadRequests {
  return {
    title: 'D1: one platform, six facets',
    bodies: codes.map((code) => JSON.stringify({ query: D1, variables: { code } })),
  };
}

/** L50: fifty platforms' dossiers, another choice of fifty each time. */
export function l50(codes: readonly string[]): WorkloadRequests {
  const chosenOf = (page: number): string[] =>
    Array.from({ length: PAGE }, (_, index) => codes[(page * 7 + index * 3) % codes.length] ?? '');
  const pages = Array.from({ length: PAGES }, (_, page) => chosenOf(page));
  return {
    title: 'L50: fifty platforms, six facets',
    bodies: pages.map((chosen) => JSON.stringify({ query: L50, variables: { codes: [...new Set(chosen)] } })),
  };
}
