import type { CasePageQuery, OpinionAtVersionFragment } from '../case.generated';
import type { FileOpinionMutationVariables } from './opinion.generated';

export type CaseShown = NonNullable<CasePageQuery['substanceCase']>;
export type OpinionShown = CaseShown['opinions'][number];

/** What an opinion says, without whose key it is sent under and on what. */
export type OpinionContent = Omit<
  FileOpinionMutationVariables['input'],
  'idempotencyKey' | 'caseId' | 'agency' | 'signature'
>;

/** Says that none of the agencies is responsible. */
export const NOBODY = '-';

/** Harm as it is typed: sums in 万元, counts as numbers. */
export interface HarmValues {
  readonly raised?: string | null;
  readonly outstanding?: string | null;
  readonly loss?: string | null;
  readonly refunded?: string | null;
  readonly participants?: number | null;
  readonly provinces?: number | null;
  readonly months?: number | null;
  readonly evadesSupervision?: boolean | null;
  readonly fraud?: boolean | null;
  readonly refusesRectification?: boolean | null;
  readonly secondaryRisk?: string | null;
}

/** An opinion as the form holds it. */
export interface OpinionValues {
  readonly substanceClass?: OpinionContent['substanceClass'] | null;
  /** 持有、没有金融业务牌照; UNSAID where nothing is said of it. */
  readonly licence?: 'HELD' | 'NONE' | 'UNSAID' | null;
  readonly licenceHeld?: string | null;
  readonly licenceNeeded?: string | null;
  readonly redLines?: readonly string[] | null;
  /** What shows each red line, by its code; kept while a line is taken out and put in again. */
  readonly shownBy?: Readonly<Record<string, string>> | null;
  readonly conduct?: string | null;
  readonly gravity?: OpinionContent['gravity'];
  readonly severity?: HarmValues | null;
  readonly unassessedReason?: string | null;
  readonly disposition?: string | null;
  readonly responsibleAgency?: string | null;
  readonly legalBasis?: readonly { readonly law?: string; readonly article?: string }[] | null;
  readonly evidence?:
    | readonly { readonly description?: string; readonly source?: string; readonly sha256?: string | null }[]
    | null;
  readonly confidence?: number | null;
  readonly handling?: OpinionContent['handling'];
  readonly newEvidence?: string | null;
}

export const SUMS = ['raised', 'outstanding', 'loss', 'refunded'] as const;
export const COUNTS = ['participants', 'provinces', 'months'] as const;
export const SIGNS = ['evadesSupervision', 'fraud', 'refusesRectification'] as const;

/** A sum in 万元 with at most six decimals. */
export const TEN_THOUSANDS = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/** 分 of a sum in 万元: `1234.5` → `1234500000`. What is no sum is given back, for the hub to refuse. */
export function fenOf(tenThousands: string): string {
  const text = tenThousands.trim().replaceAll(',', '');
  if (!TEN_THOUSANDS.test(text)) return text;
  const [whole = '0', part = ''] = text.split('.');
  return (whole + part.padEnd(6, '0')).replace(/^0+(?=\d)/, '');
}

/** A sum in 万元 of 分: `1234500000` → `1234.5` */
export function tenThousandsOf(fen: string): string {
  const digits = fen.padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return part === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${part}`;
}

const said = (text: string | null | undefined): string | null => text?.trim() || null;

function harmOf(values: HarmValues | null | undefined): OpinionContent['severity'] {
  const harm: Record<string, string | number | boolean> = {};
  for (const key of SUMS) {
    const sum = said(values?.[key]);
    if (sum !== null) harm[key] = fenOf(sum);
  }
  for (const key of COUNTS) if (values?.[key] != null) harm[key] = values[key];
  for (const key of SIGNS) if (values?.[key]) harm[key] = true;
  const risk = said(values?.secondaryRisk);
  if (risk !== null) harm['secondaryRisk'] = risk;
  return Object.keys(harm).length === 0 ? null : harm;
}

/**
 * What is sent to fileOpinion or reviseOpinion. What is not said is null, so that a revision can take it back.
 *
 * @param values substance and disposition are chosen: the form asks for them
 */
export function contentOf(values: OpinionValues): OpinionContent {
  const responsible = said(values.responsibleAgency);
  return {
    substanceClass: values.substanceClass ?? 'NON_FINANCIAL',
    disposition: values.disposition ?? '',
    responsibleAgency: responsible === NOBODY ? null : responsible,
    licenceHeld: values.licence === 'HELD' ? said(values.licenceHeld) : null,
    unlicensed: values.licence === 'NONE',
    licenceNeeded: said(values.licenceNeeded),
    redLines: (values.redLines ?? []).map((redLine) => ({
      redLine,
      evidence: values.shownBy?.[redLine]?.trim() ?? '',
    })),
    conduct: said(values.conduct),
    gravity: values.gravity ?? null,
    severity: harmOf(values.severity) ?? null,
    unassessedReason: said(values.unassessedReason),
    legalBasis: (values.legalBasis ?? []).map(({ law, article }) => ({
      law: law?.trim() ?? '',
      article: article?.trim() ?? '',
    })),
    evidence: (values.evidence ?? []).map(({ description, source, sha256 }) => ({
      description: description?.trim() ?? '',
      source: source?.trim() ?? '',
      sha256: said(sha256),
    })),
    confidence: values.confidence ?? null,
    handling: values.handling ?? null,
    newEvidence: said(values.newEvidence),
  };
}

type Says = Omit<OpinionAtVersionFragment, 'act'>;

function licenceOf({
  licenceHeld,
  unlicensed,
}: Pick<Says, 'licenceHeld' | 'unlicensed'>): OpinionValues['licence'] {
  if (unlicensed) return 'NONE';
  return licenceHeld === null ? 'UNSAID' : 'HELD';
}

/** What the form begins with to revise an opinion. */
export function valuesOf(opinion: Says): OpinionValues {
  const { severity } = opinion;
  return {
    substanceClass: opinion.substanceClass,
    licence: licenceOf(opinion),
    licenceHeld: opinion.licenceHeld,
    licenceNeeded: opinion.licenceNeeded,
    redLines: opinion.redLines.map(({ redLine }) => redLine),
    shownBy: Object.fromEntries(opinion.redLines.map(({ redLine, evidence }) => [redLine, evidence])),
    conduct: opinion.conduct,
    gravity: opinion.gravity,
    severity: severity && {
      ...severity,
      ...Object.fromEntries(
        SUMS.map((key) => [key, severity[key] ? tenThousandsOf(severity[key].amount) : null]),
      ),
    },
    unassessedReason: opinion.unassessedReason,
    disposition: opinion.disposition,
    responsibleAgency: opinion.responsibleAgency ?? NOBODY,
    legalBasis: opinion.legalBasis,
    evidence: opinion.evidence,
    confidence: opinion.confidence,
    handling: opinion.handling,
    newEvidence: opinion.newEvidence,
  } as OpinionValues;
}
