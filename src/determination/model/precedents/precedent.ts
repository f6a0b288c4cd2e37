import type { LegalBasis } from '../opinions/opinion.js';

/** By what two cases are alike (类案特征). */
export const PRECEDENT_FEATURES = [
  'SUBSTANCE_CLASS',
  'RED_LINE',
  'SECTOR',
  'BUSINESS_LINE',
  'LEGAL_BASIS',
] as const;
export type PrecedentFeature = (typeof PRECEDENT_FEATURES)[number];

/**
 * What one match counts. The class is what is to be determined, so it counts most; red lines are conduct, and each of them
 * counts; the sector and the product's own line of business say what the platform deals in; one article of law that both
 * rest on says least, because many cases rest on it. A product's figures: no rule sets them.
 */
export const PRECEDENT_WEIGHTS: Readonly<Record<PrecedentFeature, number>> = {
  SUBSTANCE_CLASS: 5,
  RED_LINE: 3,
  SECTOR: 2,
  BUSINESS_LINE: 2,
  LEGAL_BASIS: 1,
};

/** What is known of a case so far: by the opinions that the reader may see, or by its determination. */
export interface CaseFeatures {
  /** Several where the opinions differ. */
  readonly substanceClasses: readonly string[];
  readonly redLines: readonly string[];
  readonly sectors: readonly string[];
  readonly businessLine: string;
  readonly legalBasis: readonly LegalBasis[];
}

/** What is known of a determined case. */
export interface DeterminedFeatures {
  readonly substanceClass: string;
  readonly redLines: readonly string[];
  readonly sectors: readonly string[];
  readonly businessLine: string;
  readonly legalBasis: readonly LegalBasis[];
}

export interface PrecedentMatch {
  readonly feature: PrecedentFeature;
  /** The code, the line of business, or law and article. */
  readonly value: string;
}

export interface Likeness {
  /** The sum of the weights of the matches; 0 where the cases have nothing in common. */
  readonly score: number;
  /** Each reason once, in the order of {@link PRECEDENT_FEATURES}. */
  readonly matches: readonly PrecedentMatch[];
}

/** Names of people's own making: width, letter case and spacing make no difference. */
const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
const articleOf = ({ law, article }: LegalBasis): string => comparable(`${law} ${article}`);

/** How much a determined case is like another, and why. */
export function likeness(one: CaseFeatures, determined: DeterminedFeatures): Likeness {
  const both = (feature: PrecedentFeature, of: readonly string[], with_: readonly string[]) =>
    [...new Set(of)].filter((value) => with_.includes(value)).map((value) => ({ feature, value }));
  const articles = new Set(one.legalBasis.map(articleOf));
  const shared = new Map(
    determined.legalBasis
      .filter((basis) => articles.has(articleOf(basis)))
      .map((basis) => [articleOf(basis), `${basis.law} ${basis.article}`]),
  );
  const matches: PrecedentMatch[] = [
    ...both('SUBSTANCE_CLASS', one.substanceClasses, [determined.substanceClass]),
    ...both('RED_LINE', one.redLines, determined.redLines),
    ...both('SECTOR', one.sectors, determined.sectors),
    ...(comparable(one.businessLine) === comparable(determined.businessLine)
      ? [{ feature: 'BUSINESS_LINE' as const, value: determined.businessLine }]
      : []),
    ...[...shared.values()].map((value) => ({ feature: 'LEGAL_BASIS' as const, value })),
  ];
  const score = matches.reduce((sum, { feature }) => sum + PRECEDENT_WEIGHTS[feature], 0);
  return { score, matches };
}
