import { beijingDay, type Actor, type OfficePlace } from '../../../kernel/index.js';
import { enforcesLaw, officeInCharge, type LawSnapshot } from '../../../law/index.js';
import {
  rulesAllowing,
  suspectsCrime,
  type CaseRules,
  type ConductFinding,
} from '../cases/disposition-law.js';

/** One finding of those that a determination rests on: an opinion's, or the ruling's. */
export interface StatedFinding extends ConductFinding {
  /** The agency whose opinion it is; null for a ruling. */
  readonly agency: Actor | null;
}

/** An office that has to transfer a crime that was found suspected. */
export interface CrimeReporter extends OfficePlace {
  readonly agency: Actor;
}

/** 认定的后果: what follows from a determination by the rules of the day on which its case was opened, besides what is ordered. */
export interface Consequences {
  /** Ids of the rules by which the disposition was had; none where neither conduct nor gravity was said. */
  readonly dispositionRules: readonly string[];
  /** Kinds of order that are asked for together; none where one of those allowed is enough. */
  readonly requiredOrders: readonly string[];
  /** Who has to transfer a suspected crime; none where none is suspected. */
  readonly crimeReporters: readonly CrimeReporter[];
}

/** What a determination is worked out for. */
export interface Determined {
  readonly terms: CaseRules;
  readonly findings: readonly StatedFinding[];
  readonly responsible: Actor;
  readonly parties: readonly Actor[];
  /** Which office of a party deals with the case. */
  readonly offices: Readonly<Record<string, OfficePlace>>;
  readonly group: OfficePlace;
  readonly at: Date;
}

/** Suspected crime is filed by them, and transferred by nobody of theirs (刑事诉讼法 19). */
const POLICE: Actor = 'POLICE';

/**
 * Who transfers: those that found the suspicion in their opinions, else whoever is made responsible, else every party; of these
 * whoever enforces the law (行政执法机关移送涉嫌犯罪案件的规定 2, 3).
 */
function reportersOf(
  law: LawSnapshot,
  { terms, findings, responsible, parties, offices, group, at }: Determined,
): readonly CrimeReporter[] {
  const suspecting = findings.filter((finding) => suspectsCrime(law, terms, finding));
  if (suspecting.length === 0) return [];
  const day = beijingDay(at);
  const finders = suspecting.flatMap(({ agency }) => agency ?? []);
  const mayReport = (agency: Actor): boolean => agency !== POLICE && enforcesLaw(law, agency, day);
  const found = [finders, [responsible], parties].map((agencies) => agencies.filter(mayReport));
  const agencies = found.find((each) => each.length > 0) ?? [];
  return agencies.map((agency) => {
    const { level, region } = offices[agency] ?? officeInCharge(law, agency, group, day);
    return { agency, level, region };
  });
}

/** Works out what follows from a determination. */
export function consequencesOf(law: LawSnapshot, determined: Determined): Consequences {
  const rules = determined.findings
    .filter(({ conduct, gravity }) => conduct !== null || gravity !== null)
    .flatMap((finding) => rulesAllowing(law, determined.terms, finding));
  return {
    dispositionRules: [...new Set(rules.map(({ id }) => id))],
    requiredOrders: [...new Set(rules.flatMap(({ requiredKinds }) => requiredKinds))],
    crimeReporters: reportersOf(law, determined),
  };
}
