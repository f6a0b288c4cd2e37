import type { Agency } from '../kernel/index.js';
import type { OpinionContent, StandingOpinion } from './opinion.js';

/** What opinions are compared by (认定要素). */
export const OPINION_ATTRIBUTES = [
  'SUBSTANCE_CLASS',
  'RESPONSIBLE_AGENCY',
  'DISPOSITION',
  'RED_LINES',
  'LICENCE_HELD',
  'LICENCE_NEEDED',
] as const;
export type OpinionAttribute = (typeof OPINION_ATTRIBUTES)[number];

/**
 * 分歧 DIVERGENCE: the opinions say different things. 监管重复 OVERLAP: two or more agencies claim the supervision for
 * themselves. 监管真空 VACUUM: no agency takes it.
 */
export const CONFLICT_KINDS = ['DIVERGENCE', 'OVERLAP', 'VACUUM'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What one agency says of an attribute; a set for red lines, else at most one value, none for "nobody". */
export interface Position {
  readonly agency: Agency;
  readonly values: readonly string[];
}

/** 意见冲突: an attribute on which the opinions cannot all stand. */
export interface Conflict {
  readonly attribute: OpinionAttribute;
  readonly kind: ConflictKind;
  /** In the order of the opinions given. */
  readonly positions: readonly Position[];
}

const optional = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const VALUES: Readonly<Record<OpinionAttribute, (content: OpinionContent) => readonly string[]>> = {
  SUBSTANCE_CLASS: (content) => [content.substanceClass],
  RESPONSIBLE_AGENCY: (content) => optional(content.responsibleAgency),
  DISPOSITION: (content) => [content.disposition],
  RED_LINES: (content) => [...new Set(content.redLines.map((finding) => finding.redLine))].toSorted(),
  LICENCE_HELD: (content) => optional(content.licenceHeld),
  LICENCE_NEEDED: (content) => optional(content.licenceNeeded),
};

/** Saying nothing of a licence takes no position on it; of the other attributes, every opinion takes one. */
const MAY_BE_SILENT: ReadonlySet<OpinionAttribute> = new Set(['LICENCE_HELD', 'LICENCE_NEEDED']);

/** Names of licences are written by people: width, letter case and spacing make no difference. */
function comparable({ values }: Position): string {
  return JSON.stringify(values.map((value) => value.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')));
}

function responsibilityKind(positions: readonly Position[]): ConflictKind | null {
  const claimants = positions.filter(({ agency, values }) => values.includes(agency)).length;
  if (claimants > 1) return 'OVERLAP';
  const isUnanimous = new Set(positions.map(comparable)).size <= 1;
  // All naming the same absent agency is an agreement; all naming nobody leaves the business unsupervised.
  if (isUnanimous && positions.every(({ values }) => values.length > 0)) return null;
  return claimants === 0 ? 'VACUUM' : 'DIVERGENCE';
}

/**
 * Where standing opinions contradict each other, at most one conflict for each attribute, in the order of
 * {@link OPINION_ATTRIBUTES}; empty when all agree (意见一致). The order of the opinions decides nothing but the order
 * of the positions.
 */
export function detectConflicts(opinions: readonly StandingOpinion[]): readonly Conflict[] {
  if (opinions.length === 0) return [];
  return OPINION_ATTRIBUTES.flatMap((attribute): Conflict[] => {
    const positions = opinions
      .map(({ agency, content }) => ({ agency, values: VALUES[attribute](content) }))
      .filter(({ values }) => values.length > 0 || !MAY_BE_SILENT.has(attribute));
    if (attribute === 'RESPONSIBLE_AGENCY') {
      const kind = responsibilityKind(positions);
      return kind === null ? [] : [{ attribute, kind, positions }];
    }
    const isUnanimous = new Set(positions.map(comparable)).size <= 1;
    return isUnanimous ? [] : [{ attribute, kind: 'DIVERGENCE', positions }];
  });
}
