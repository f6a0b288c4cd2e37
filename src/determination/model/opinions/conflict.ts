import type { Actor } from '../../../kernel/index.js';
import { isDeclined, type OpinionContent, type CurrentAnswer } from './opinion.js';

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
 * 意见不一致 DIVERGENCE: the opinions say different things. 监管重复 OVERLAP: two or more agencies claim the supervision for
 * themselves. 监管真空 VACUUM: no agency takes it.
 */
export const CONFLICT_KINDS = ['DIVERGENCE', 'OVERLAP', 'VACUUM'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What one agency says of an attribute; a set for red lines, else at most one value, none for "nobody". */
export interface Position {
  readonly agency: Actor;
  readonly values: readonly string[];
  /** The agency answered that it is not its to judge: it has no position but on who is responsible, which it is not. */
  readonly declined?: true;
}

/** 意见冲突: an attribute on which the opinions cannot all stand. */
export interface Conflict {
  readonly attribute: OpinionAttribute;
  readonly kind: ConflictKind;
  /** In the order of the opinions given. */
  readonly positions: readonly Position[];
}

const optional = (value: string | null): readonly string[] => (value === null ? [] : [value]);

/** Stands for the position that the firm holds no financial licence (没有金融业务牌照); the code of the rules (分类施策). */
const NO_LICENCE = 'NONE';

const VALUES: Readonly<Record<OpinionAttribute, (content: OpinionContent) => readonly string[]>> = {
  SUBSTANCE_CLASS: (content) => [content.substanceClass],
  RESPONSIBLE_AGENCY: (content) => optional(content.responsibleAgency),
  DISPOSITION: (content) => [content.disposition],
  RED_LINES: (content) => [...new Set(content.redLines.map((finding) => finding.redLine))].toSorted(),
  LICENCE_HELD: ({ licenceHeld, unlicensed }) => (unlicensed ? [NO_LICENCE] : optional(licenceHeld)),
  LICENCE_NEEDED: (content) => optional(content.licenceNeeded),
};

/** Saying nothing of a licence takes no position on it; of the other attributes, every opinion takes one. */
const MAY_BE_SILENT: ReadonlySet<OpinionAttribute> = new Set(['LICENCE_HELD', 'LICENCE_NEEDED']);

/** Names of licences are written by people: width, letter case and spacing make no difference. */
function comparable({ values }: Position): string {
  return JSON.stringify(values.map((value) => value.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')));
}

/**
 * @param awaited whether an answer is still to come, so that somebody may yet take the supervision
 */
function responsibilityKind(positions: readonly Position[], awaited: boolean): ConflictKind | null {
  const opined = positions.filter(({ declined }) => !declined);
  const claimants = opined.filter(({ agency, values }) => values.includes(agency)).length;
  if (claimants > 1) return 'OVERLAP';
  const [first] = opined;
  const isUnanimous = new Set(opined.map(comparable)).size <= 1;
  const named = isUnanimous ? (first?.values[0] ?? null) : null;
  const isRefused = positions.some(({ agency, declined }) => declined && agency === named);
  // All naming the same absent agency is an agreement; naming one that declines, or nobody, leaves nobody in charge.
  if (named !== null && !isRefused) return null;
  if (claimants > 0) return 'DIVERGENCE';
  if (!awaited) return 'VACUUM';
  return isUnanimous && !isRefused ? null : 'DIVERGENCE';
}

function positionOf(attribute: OpinionAttribute, { agency, answer }: CurrentAnswer): Position | null {
  if (!isDeclined(answer)) return { agency, values: VALUES[attribute](answer) };
  return attribute === 'RESPONSIBLE_AGENCY' ? { agency, values: [], declined: true } : null;
}

/**
 * Where standing answers contradict each other, at most one conflict for each attribute, in the order of
 * {@link OPINION_ATTRIBUTES}; empty when all agree (意见一致). The order of the answers decides nothing but the order of
 * the positions.
 *
 * @param awaited whether an agency asked has still to answer; that nobody takes the supervision is no conflict until then
 */
export function detectConflicts(answers: readonly CurrentAnswer[], awaited = false): readonly Conflict[] {
  if (answers.length === 0) return [];
  return OPINION_ATTRIBUTES.flatMap((attribute): Conflict[] => {
    const positions = answers
      .map((answer) => positionOf(attribute, answer))
      .filter((position) => position !== null)
      .filter(({ values }) => values.length > 0 || !MAY_BE_SILENT.has(attribute));
    if (attribute === 'RESPONSIBLE_AGENCY') {
      const kind = responsibilityKind(positions, awaited);
      return kind === null ? [] : [{ attribute, kind, positions }];
    }
    const isUnanimous = new Set(positions.map(comparable)).size <= 1;
    return isUnanimous ? [] : [{ attribute, kind: 'DIVERGENCE', positions }];
  });
}
