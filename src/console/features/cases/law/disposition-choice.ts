/** A rule on dispositions (分类施策), as far as a choice needs it. */
export interface DispositionRuleLike {
  readonly id: string;
  readonly licence: 'HELD' | 'NONE' | 'ANY';
  readonly conduct: string | null;
  readonly conductZh: string;
  readonly gravity: string | null;
  readonly disposition: string | null;
  readonly zh: string;
  readonly en: string;
  readonly transfer: boolean;
}

/** What an officer has said so far, as far as it decides how a firm is dealt with. */
export interface FoundSoFar {
  /** Whether it holds a financial licence; null where nothing is said of it. */
  readonly licensed: boolean | null;
  readonly conduct: string | null;
  readonly gravity: string | null;
}

/** Suspected crime goes to the police beside any disposition, so that it decides none. */
const BESIDE = 'SUSPECTED_CRIME';

const fitsLicence = ({ licence }: DispositionRuleLike, licensed: boolean | null): boolean =>
  licence === 'ANY' || licensed === null || (licence === 'HELD') === licensed;

/** As the hub has it: a rule on a conduct speaks of that conduct, a rule on gravity alone of every conduct of that gravity. */
function speaksOf(rule: DispositionRuleLike, { conduct, gravity }: FoundSoFar): boolean {
  if (conduct === null && gravity === null) return true;
  if (rule.conduct === null) return gravity !== null && rule.gravity === gravity;
  if (rule.conduct !== conduct) return false;
  return rule.gravity === null || rule.gravity === gravity;
}

/** The rules that speak of what was found; each is a reason for the disposition that it names. */
export function rulesSpeaking<Rule extends DispositionRuleLike>(
  rules: readonly Rule[],
  found: FoundSoFar,
): readonly Rule[] {
  const asked = found.gravity === BESIDE ? { ...found, gravity: null } : found;
  return rules.filter((rule) => fitsLicence(rule, found.licensed) && speaksOf(rule, asked));
}

/** A disposition that may be chosen, and the rules by which it may. */
export interface DispositionChoice<Rule extends DispositionRuleLike> {
  readonly disposition: string;
  readonly rules: readonly Rule[];
}

/** What may be chosen for what was found, in the order of the rules. */
export function dispositionChoices<Rule extends DispositionRuleLike>(
  rules: readonly Rule[],
  found: FoundSoFar,
): readonly DispositionChoice<Rule>[] {
  const choices = new Map<string, Rule[]>();
  for (const rule of rulesSpeaking(rules, found)) {
    if (rule.disposition === null) continue;
    choices.set(rule.disposition, [...(choices.get(rule.disposition) ?? []), rule]);
  }
  return [...choices].map(([disposition, by]) => ({ disposition, rules: by }));
}

/** A conduct that a rule names, in the words of the first that names it without a gravity. */
export interface ConductChoice {
  readonly conduct: string;
  readonly zh: string;
}

/** What conduct may be found of a firm with or without a licence. */
export function conductChoices(
  rules: readonly DispositionRuleLike[],
  licensed: boolean | null,
): readonly ConductChoice[] {
  const choices = new Map<string, string>();
  const fitting = rules.filter((rule) => fitsLicence(rule, licensed));
  for (const { conduct, conductZh } of [
    ...fitting.filter(({ gravity }) => gravity === null),
    ...fitting.filter(({ gravity }) => gravity !== null),
  ]) {
    if (conduct !== null && !choices.has(conduct)) choices.set(conduct, conductZh);
  }
  return [...choices].map(([conduct, zh]) => ({ conduct, zh }));
}

/** Whether what was found goes to the police (移送公安机关). */
export function isTransferred(
  rules: readonly DispositionRuleLike[],
  found: FoundSoFar,
  disposition: string | null,
): boolean {
  if (rules.some((rule) => rule.transfer && rule.disposition === null && rule.gravity === found.gravity))
    return true;
  const by = rulesSpeaking(rules, found).filter((rule) => rule.disposition === disposition);
  return by.length > 0 && by.every(({ transfer }) => transfer);
}
