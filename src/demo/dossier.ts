import { z } from 'zod';

const money = z.object({ amount: z.string(), currency: z.string() });

const commerce = z.object({
  registeredName: z.string(),
  status: z.string(),
  establishedOn: z.string(),
  registeredCapital: money,
  legalRepresentative: z.object({ name: z.string() }),
  branches: z.array(z.object({ name: z.string() })),
  advertisingCases: z.array(z.object({ caseNo: z.string(), claim: z.string() })),
});

const pboc = z.object({
  paymentLicences: z.array(z.object({ licenceNo: z.string() })),
  directBankLinks: z.array(z.object({ bank: z.string() })),
});

const banking = z.object({
  p2pFiling: z.object({ status: z.string(), authority: z.string() }),
  custody: z.object({ bank: z.string() }).nullable(),
  lending: z.object({
    asOf: z.string(),
    outstanding: money,
    lenders: z.number(),
    overdueRate: z.number(),
    pooledFunds: z.boolean(),
    guaranteesPrincipal: z.boolean(),
    relatedPartyOutstanding: money,
  }),
});

const securities = z.object({
  licences: z.array(z.object({ kind: z.string() })),
  privateFunds: z.array(z.object({ filingNo: z.string(), size: money, investorCount: z.number() })),
});

const insurance = z.object({
  licences: z.array(z.object({ kind: z.string() })),
  partnerships: z.array(z.object({ partnerName: z.string() })),
});

const police = z.object({
  hasOpenCase: z.boolean(),
  caseFiles: z.array(
    z.object({
      caseNo: z.string(),
      suspectedOffence: z.string(),
      stage: z.string(),
      victims: z.number(),
      frozenAmount: money,
    }),
  ),
});

const determination = z.object({
  id: z.string(),
  substanceClass: z.string(),
  responsibleAgency: z.string(),
  disposition: z.string(),
  redLines: z.array(z.string()),
  decidedBy: z.string(),
  inForceFrom: z.string(),
});

/** 联查结果: what the six agencies hold on one platform, and what holds for it. */
export const dossierShape = z.object({
  platform: z.object({
    code: z.string(),
    name: z.string(),
    sectors: z.array(z.string()),
    operatingRegions: z.array(z.string()),
    commerce,
    pboc,
    banking,
    securities,
    insurance,
    police,
    determinationInForce: determination.nullable(),
  }),
});

export type Dossier = z.infer<typeof dossierShape>['platform'];

/** The six facets, by the field that holds them. */
export const FACETS = ['commerce', 'pboc', 'banking', 'securities', 'insurance', 'police'] as const;

export const DOSSIER = `query Dossier($code: PlatformCode!) {
  platform(code: $code) {
    code name sectors operatingRegions
    commerce {
      registeredName status establishedOn registeredCapital { amount currency }
      legalRepresentative { name } branches { name } advertisingCases { caseNo claim }
    }
    pboc {
      paymentLicences { licenceNo }
      directBankLinks { bank }
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
    police { hasOpenCase caseFiles { caseNo suspectedOffence stage victims frozenAmount { amount currency } } }
    determinationInForce {
      id substanceClass responsibleAgency disposition redLines decidedBy inForceFrom
    }
  }
}`;
