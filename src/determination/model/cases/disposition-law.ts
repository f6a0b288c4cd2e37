import {
  beijingDay,
  ok,
  refused,
  type Conduct,
  type Disposition,
  type Outcome,
} from '../../../kernel/index.js';
import { dispositionRules, type DispositionRuleRow, type LawSnapshot } from '../../../law/index.js';
import { conductUnknown, dispositionNotAllowed } from '../refusals/disposition.errors.js';
import type { CaseTerms } from './case-law.js';

export type Gravity = NonNullable<DispositionRuleRow['gravity']>;

/** What was found of a firm, as far as it decides how it is dealt with (分类施策). */
export interface ConductFinding {
  /** Whether it holds a financial licence (金融业务牌照); null where nothing is said of it. */
  readonly licensed: boolean | null;
  readonly conduct: Conduct | null;
  readonly gravity: Gravity | null;
  readonly disposition: Disposition;
}

/** What says which rules a case is judged by. */
export type CaseRules = Pick<CaseTerms, 'sectors' | 'region' | 'openedAt'>;

/** The rules of the country and of the group's own plan that held for the case's sectors when it was opened. */
function rulesFor(law: LawSnapshot, { sectors, region, openedAt }: CaseRules): readonly DispositionRuleRow[] {
  const at = beijingDay(openedAt);
  const rules = new Map<string, DispositionRuleRow>();
  for (const sector of sectors.length === 0 ? [null] : sectors) {
    for (const rule of dispositionRules(law, { sector, region, at })) {
      // Where no sector is known, a rule of one sector does not speak of the case.
      if (sector !== null || rule.sector === null) rules.set(rule.id, rule);
    }
  }
  return [...rules.values()];
}

const fitsLicence = ({ licence }: DispositionRuleRow, licensed: boolean | null): boolean =>
  licence === 'ANY' || licensed === null || (licence === 'HELD') === licensed;

/**
 * Whether a rule speaks of a finding. A rule on a conduct speaks of that conduct, and of its gravity where it names one; a rule on
 * gravity alone speaks of every conduct of that gravity. What the finding leaves open, a rule may say.
 */
function speaksOf(rule: DispositionRuleRow, { conduct, gravity }: ConductFinding): boolean {
  if (conduct === null && gravity === null) return true;
  if (rule.conduct === null) return gravity !== null && rule.gravity === gravity;
  if (rule.conduct !== conduct) return false;
  return rule.gravity === null || rule.gravity === gravity;
}

/** The rules that speak of a finding. Suspected crime decides no disposition, so that it leaves the gravity open. */
function rulesSpeakingOf(
  rules: readonly DispositionRuleRow[],
  finding: ConductFinding,
): readonly DispositionRuleRow[] {
  const asked = finding.gravity === 'SUSPECTED_CRIME' ? { ...finding, gravity: null } : finding;
  return rules.filter((rule) => fitsLicence(rule, finding.licensed) && speaksOf(rule, asked));
}

/** The rules by which a finding has its disposition; none where no rule gives it. */
export function rulesAllowing(
  law: LawSnapshot,
  terms: CaseRules,
  finding: ConductFinding,
): readonly DispositionRuleRow[] {
  return rulesSpeakingOf(rulesFor(law, terms), finding).filter(
    ({ disposition }) => disposition === finding.disposition,
  );
}

/** 涉嫌犯罪: whether a rule sends what was found to the police, by its gravity or by the disposition that was had. */
export function suspectsCrime(law: LawSnapshot, terms: CaseRules, finding: ConductFinding): boolean {
  const byGravity = rulesFor(law, terms).some(
    (rule) => rule.transfer && rule.disposition === null && rule.gravity === finding.gravity,
  );
  if (byGravity) return true;
  const allowing = rulesAllowing(law, terms, finding);
  return allowing.length > 0 && allowing.every(({ transfer }) => transfer);
}

/**
 * Holds a disposition against the rules that held for the case's sectors and its group's region on the day on which it was opened.
 * Suspected crime asks for a transfer beside any disposition (涉嫌犯罪), so that it decides none.
 *
 * Refuses CONDUCT_UNKNOWN for a conduct that none of them names, and DISPOSITION_NOT_ALLOWED, naming the rules that speak of the
 * finding.
 *
 * @returns the rules that allow it
 */
export function holdDisposition(
  law: LawSnapshot,
  terms: CaseRules,
  finding: ConductFinding,
): Outcome<readonly DispositionRuleRow[]> {
  const rules = rulesFor(law, terms);
  const at = beijingDay(terms.openedAt);
  const { conduct, gravity, disposition, licensed } = finding;
  const named = conduct === null ? [] : rules.filter((rule) => rule.conduct === conduct);
  if (conduct !== null && named.length === 0) {
    const known = [...new Set(rules.flatMap((rule) => rule.conduct ?? []))];
    return refused(conductUnknown({ conduct, at, known }));
  }
  const speaking = rulesSpeakingOf(rules, finding);
  const allowing = speaking.filter((rule) => rule.disposition === disposition);
  if (allowing.length > 0) return ok(allowing);
  // A conduct of licensed firms that is found of an unlicensed one: the rule that it breaks says of whom it speaks.
  const shown = (speaking.length > 0 ? speaking : named.length > 0 ? named : rules).filter(
    (rule) => rule.disposition !== null,
  );
  const written = rules.find((rule) => rule.disposition === disposition);
  return refused(
    dispositionNotAllowed({
      disposition,
      dispositionZh: written?.zh ?? null,
      licensed,
      conduct,
      gravity,
      at,
      rules: shown.map(({ id, licence, conductZh, zh, disposition: allowed }) => ({
        id,
        licence,
        conductZh,
        zh,
        disposition: allowed,
      })),
    }),
  );
}

/** What a determination lets be ordered: the kinds of the rules by which its disposition may be had. */
export interface AllowedMeasures {
  readonly orderKinds: readonly string[];
  /** The disposition in the words of the rule; its code where no rule of the day has it. */
  readonly zh: string;
  readonly en: string;
}

/** The measures that a disposition allows in a case, by the rows of the day on which it was opened. */
export function measuresFor(law: LawSnapshot, terms: CaseRules, disposition: Disposition): AllowedMeasures {
  const rules = rulesFor(law, terms).filter((rule) => rule.disposition === disposition);
  const [first] = rules;
  return {
    orderKinds: [...new Set(rules.flatMap((rule) => rule.orderKinds))],
    zh: first?.zh ?? disposition,
    en: first?.en ?? disposition,
  };
}
