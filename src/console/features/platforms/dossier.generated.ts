/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AdvertisingCaseStatus =
  | 'DISMISSED'
  | 'OPEN'
  | 'PENALISED';

export type BankInterfaceKind =
  | 'AGENT_COLLECTION'
  | 'AGENT_PAYMENT'
  | 'GATEWAY_PAYMENT'
  | 'QUICK_PAYMENT';

export type BranchKind =
  | 'BRANCH'
  | 'LIMITED_PARTNERSHIP'
  | 'SUBSIDIARY';

export type CriminalCaseStage =
  | 'ADJUDICATED'
  | 'FILED'
  | 'INVESTIGATION'
  | 'PROSECUTED'
  | 'REFERRED_FOR_PROSECUTION'
  | 'WITHDRAWN';

export type CrowdfundingProjectStatus =
  | 'FAILED'
  | 'FUNDED'
  | 'FUNDRAISING'
  | 'HALTED';

export type CustodyArrangement =
  | 'BANK'
  | 'JOINT'
  | 'PAYMENT_INSTITUTION';

export type InsuranceLicenceKind =
  | 'INSURANCE_AGENCY'
  | 'INSURANCE_BROKERAGE'
  | 'LIFE_INSURER'
  | 'LOSS_ADJUSTMENT'
  | 'PROPERTY_INSURER'
  | 'REINSURER';

export type LeadChannel =
  | 'AGENCY_TRANSFER'
  | 'OWN_FINDING'
  | 'PUBLIC_REPORT';

export type LeadStatus =
  | 'CASE_FILED'
  | 'NOT_FILED'
  | 'UNDER_REVIEW';

export type LicenceStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'REVOKED'
  | 'VALID';

export type P2pFilingStatus =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'FILED'
  | 'REFUSED';

export type PartnershipKind =
  | 'CREDIT_ENHANCEMENT'
  | 'FUND_CUSTODY'
  | 'SALES'
  | 'SURETY'
  | 'TECHNOLOGY'
  | 'TRAFFIC_REFERRAL';

export type PaymentBusinessType =
  | 'BANK_CARD_ACQUIRING'
  | 'DIGITAL_TV_PAYMENT'
  | 'FIXED_LINE_PAYMENT'
  | 'INTERNET_PAYMENT'
  | 'MOBILE_PAYMENT'
  | 'PREPAID_CARD_ACCEPTANCE'
  | 'PREPAID_CARD_ISSUANCE';

export type RegistrationStatus =
  | 'ABNORMAL'
  | 'ACTIVE'
  | 'DEREGISTERED'
  | 'REVOKED';

export type ReserveDepository =
  | 'CENTRAL_BANK'
  | 'OTHER'
  | 'QUALIFIED_BANK';

export type SecuritiesLicenceKind =
  | 'FUND_MANAGEMENT'
  | 'FUND_SALES'
  | 'FUTURES_BROKERAGE'
  | 'INVESTMENT_CONSULTING'
  | 'SECURITIES_BROKERAGE'
  | 'SECURITIES_UNDERWRITING';

export type ShareholderKind =
  | 'ENTERPRISE'
  | 'PARTNERSHIP'
  | 'PERSON';

export type SuspectedOffence =
  | 'CONTRACT_FRAUD'
  | 'FUNDRAISING_FRAUD'
  | 'ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS'
  | 'ILLEGAL_BUSINESS_OPERATION'
  | 'MISAPPROPRIATION_OF_FUNDS'
  | 'PYRAMID_SELLING'
  | 'UNAUTHORISED_SECURITIES_ISSUE';

export type SuspiciousReportCategory =
  | 'FRAUD'
  | 'ILLEGAL_FUNDRAISING'
  | 'MONEY_LAUNDERING'
  | 'OTHER'
  | 'UNDERGROUND_BANKING';

export type SuspiciousReportStatus =
  | 'CLOSED'
  | 'RECEIVED'
  | 'TRANSFERRED'
  | 'UNDER_ANALYSIS';

export type PlatformFacetsQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type PlatformFacetsQuery = { readonly platform: { readonly code: string, readonly commerce: { readonly registeredName: string | null, readonly status: RegistrationStatus | null, readonly establishedOn: string | null, readonly businessScope: string | null, readonly registeredCapital: { readonly amount: string, readonly currency: string } | null, readonly legalRepresentative: { readonly name: string | null, readonly idNumber: string | null } | null, readonly shareholders: ReadonlyArray<{ readonly name: string, readonly code: string | null, readonly kind: ShareholderKind, readonly ratio: number, readonly idNumber: string | null }> | null, readonly holdings: ReadonlyArray<{ readonly code: string, readonly ratio: number, readonly name: string | null }> | null, readonly branches: ReadonlyArray<{ readonly name: string, readonly kind: BranchKind, readonly code: string | null, readonly region: string, readonly openedOn: string }> | null, readonly nameChanges: ReadonlyArray<{ readonly changedOn: string, readonly formerName: string, readonly newName: string }> | null, readonly advertisingCases: ReadonlyArray<{ readonly caseNo: string, readonly redLine: string, readonly medium: string, readonly claim: string, readonly status: AdvertisingCaseStatus, readonly filedOn: string, readonly penalty: { readonly amount: string, readonly currency: string } | null }> | null } | null, readonly banking: { readonly p2pFiling: { readonly filingNo: string | null, readonly status: P2pFilingStatus, readonly authority: string, readonly filedOn: string | null } | null, readonly custody: { readonly bank: string, readonly arrangement: CustodyArrangement, readonly since: string, readonly coverage: number, readonly asOf: string } | null, readonly lending: { readonly asOf: string, readonly lenders: number, readonly borrowers: number, readonly overdueRate: number, readonly pooledFunds: boolean, readonly guaranteesPrincipal: boolean, readonly averageTermMismatchDays: number, readonly largestBorrowerShare: number, readonly outstanding: { readonly amount: string, readonly currency: string } | null, readonly relatedPartyOutstanding: { readonly amount: string, readonly currency: string } | null } | null, readonly products: ReadonlyArray<{ readonly productCode: string, readonly name: string, readonly issuer: string, readonly underlying: string, readonly promisedYield: number | null, readonly principalGuaranteed: boolean, readonly termDays: number, readonly soldOn: string, readonly investorCount: number, readonly finalInvestorCount: number, readonly nestedIn: string | null, readonly amountRaised: { readonly amount: string, readonly currency: string } | null }> | null } | null, readonly pboc: { readonly paymentLicences: ReadonlyArray<{ readonly licenceNo: string, readonly businessTypes: ReadonlyArray<PaymentBusinessType>, readonly regionScope: ReadonlyArray<string>, readonly validFrom: string, readonly validTo: string, readonly status: LicenceStatus }> | null, readonly reserveAccounts: ReadonlyArray<{ readonly bank: string, readonly depository: ReserveDepository, readonly openedOn: string, readonly closedOn: string | null, readonly accountNo: string | null, readonly balanceOn: string | null, readonly balance: { readonly amount: string, readonly currency: string } | null, readonly clientFunds: { readonly amount: string, readonly currency: string } | null }> | null, readonly directBankLinks: ReadonlyArray<{ readonly bank: string, readonly interfaceKind: BankInterfaceKind, readonly since: string, readonly endedOn: string | null, readonly monthlyVolume: { readonly amount: string, readonly currency: string } | null }> | null, readonly suspiciousReports: ReadonlyArray<{ readonly reportNo: string, readonly filedOn: string, readonly category: SuspiciousReportCategory, readonly status: SuspiciousReportStatus, readonly reportingInstitution: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null }> | null } | null, readonly securities: { readonly licences: ReadonlyArray<{ readonly licenceNo: string, readonly kind: SecuritiesLicenceKind, readonly issuedOn: string, readonly validTo: string | null, readonly status: LicenceStatus }> | null, readonly crowdfundingProjects: ReadonlyArray<{ readonly projectNo: string, readonly name: string, readonly fundraiser: string, readonly fundraiserAffiliated: boolean, readonly openedOn: string, readonly investors: number, readonly publicSolicitation: boolean, readonly repurchasePromised: boolean, readonly status: CrowdfundingProjectStatus, readonly raised: { readonly amount: string, readonly currency: string } | null }> | null, readonly privateFunds: ReadonlyArray<{ readonly filingNo: string, readonly name: string, readonly manager: string, readonly filedOn: string, readonly investorCount: number, readonly finalInvestorCount: number, readonly parentFilingNo: string | null, readonly size: { readonly amount: string, readonly currency: string } | null }> | null } | null, readonly insurance: { readonly licences: ReadonlyArray<{ readonly licenceNo: string, readonly kind: InsuranceLicenceKind, readonly issuedOn: string, readonly validTo: string | null, readonly status: LicenceStatus }> | null, readonly partnerships: ReadonlyArray<{ readonly partnerName: string, readonly partnerCode: string | null, readonly kind: PartnershipKind, readonly since: string, readonly endedOn: string | null, readonly licensed: boolean }> | null, readonly incomingPartnerships: ReadonlyArray<{ readonly code: string, readonly kind: PartnershipKind, readonly since: string, readonly endedOn: string | null }> | null, readonly suretyInsurance: { readonly asOf: string, readonly policies: number, readonly reinsuredRatio: number, readonly riskControlled: boolean, readonly exposure: { readonly amount: string, readonly currency: string } | null } | null, readonly highCashValueProducts: ReadonlyArray<{ readonly productCode: string, readonly name: string, readonly soldSince: string, readonly cashValueRatio: number, readonly premiumIncome: { readonly amount: string, readonly currency: string } | null }> | null } | null, readonly police: { readonly hasOpenCase: boolean | null, readonly caseFiles: ReadonlyArray<{ readonly caseNo: string, readonly suspectedOffence: SuspectedOffence, readonly stage: CriminalCaseStage, readonly handlingUnit: string, readonly region: string, readonly filedOn: string, readonly victims: number | null, readonly frozenAmount: { readonly amount: string, readonly currency: string } | null }> | null, readonly leads: ReadonlyArray<{ readonly leadNo: string, readonly channel: LeadChannel, readonly receivedOn: string, readonly status: LeadStatus, readonly caseNo: string | null, readonly informantName: string | null }> | null } | null } | null };

export const PlatformFacets: Document<PlatformFacetsQuery, PlatformFacetsQueryVariables> = {
  id: '0c113c3efd8456a8ffef537e77c025699de5cc27d4e78419846931837871c1c1',
  text: "query PlatformFacets($code: PlatformCode!, $asOf: DateTime) {\n  platform(code: $code, asOf: $asOf) {\n    code\n    commerce {\n      registeredName\n      status\n      establishedOn\n      registeredCapital {\n        amount\n        currency\n      }\n      businessScope\n      legalRepresentative {\n        name\n        idNumber\n      }\n      shareholders {\n        name\n        code\n        kind\n        ratio\n        idNumber\n      }\n      holdings {\n        code\n        ratio\n        name\n      }\n      branches {\n        name\n        kind\n        code\n        region\n        openedOn\n      }\n      nameChanges {\n        changedOn\n        formerName\n        newName\n      }\n      advertisingCases {\n        caseNo\n        redLine\n        medium\n        claim\n        status\n        filedOn\n        penalty {\n          amount\n          currency\n        }\n      }\n    }\n    banking {\n      p2pFiling {\n        filingNo\n        status\n        authority\n        filedOn\n      }\n      custody {\n        bank\n        arrangement\n        since\n        coverage\n        asOf\n      }\n      lending {\n        asOf\n        outstanding {\n          amount\n          currency\n        }\n        lenders\n        borrowers\n        overdueRate\n        pooledFunds\n        guaranteesPrincipal\n        averageTermMismatchDays\n        largestBorrowerShare\n        relatedPartyOutstanding {\n          amount\n          currency\n        }\n      }\n      products {\n        productCode\n        name\n        issuer\n        underlying\n        promisedYield\n        principalGuaranteed\n        termDays\n        soldOn\n        amountRaised {\n          amount\n          currency\n        }\n        investorCount\n        finalInvestorCount\n        nestedIn\n      }\n    }\n    pboc {\n      paymentLicences {\n        licenceNo\n        businessTypes\n        regionScope\n        validFrom\n        validTo\n        status\n      }\n      reserveAccounts {\n        bank\n        depository\n        openedOn\n        closedOn\n        accountNo\n        balance {\n          amount\n          currency\n        }\n        balanceOn\n        clientFunds {\n          amount\n          currency\n        }\n      }\n      directBankLinks {\n        bank\n        interfaceKind\n        since\n        endedOn\n        monthlyVolume {\n          amount\n          currency\n        }\n      }\n      suspiciousReports {\n        reportNo\n        filedOn\n        category\n        amount {\n          amount\n          currency\n        }\n        status\n        reportingInstitution\n      }\n    }\n    securities {\n      licences {\n        licenceNo\n        kind\n        issuedOn\n        validTo\n        status\n      }\n      crowdfundingProjects {\n        projectNo\n        name\n        fundraiser\n        fundraiserAffiliated\n        openedOn\n        raised {\n          amount\n          currency\n        }\n        investors\n        publicSolicitation\n        repurchasePromised\n        status\n      }\n      privateFunds {\n        filingNo\n        name\n        manager\n        filedOn\n        size {\n          amount\n          currency\n        }\n        investorCount\n        finalInvestorCount\n        parentFilingNo\n      }\n    }\n    insurance {\n      licences {\n        licenceNo\n        kind\n        issuedOn\n        validTo\n        status\n      }\n      partnerships {\n        partnerName\n        partnerCode\n        kind\n        since\n        endedOn\n        licensed\n      }\n      incomingPartnerships {\n        code\n        kind\n        since\n        endedOn\n      }\n      suretyInsurance {\n        asOf\n        policies\n        exposure {\n          amount\n          currency\n        }\n        reinsuredRatio\n        riskControlled\n      }\n      highCashValueProducts {\n        productCode\n        name\n        soldSince\n        cashValueRatio\n        premiumIncome {\n          amount\n          currency\n        }\n      }\n    }\n    police {\n      hasOpenCase\n      caseFiles {\n        caseNo\n        suspectedOffence\n        stage\n        handlingUnit\n        region\n        filedOn\n        victims\n        frozenAmount {\n          amount\n          currency\n        }\n      }\n      leads {\n        leadNo\n        channel\n        receivedOn\n        status\n        caseNo\n        informantName\n      }\n    }\n  }\n}",
};