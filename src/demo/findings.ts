import type { RedLine } from '../kernel/index.js';
import type { Dossier } from './dossier.js';
import { count, yuan } from './figures.js';

/** 触碰红线: a red line, and the data that shows it crossed. */
export interface Finding {
  readonly redLine: RedLine;
  readonly evidence: string;
}

/** The red lines that the joined data shows crossed, each with the figures that show it; none that it does not. */
export function findingsIn(dossier: Dossier): readonly Finding[] {
  const { lending, custody } = dossier.banking;
  const [criminalCase] = dossier.police.caseFiles;
  const [advertisingCase] = dossier.commerce.advertisingCases;
  const findings: Finding[] = [];
  const find = (redLine: RedLine, evidence: string): number => findings.push({ redLine, evidence });
  if (lending.pooledFunds) {
    find(
      'FUND_POOL',
      `银监 ${lending.asOf}: ${yuan(lending.outstanding)} of ${count(lending.lenders)} lenders pooled`,
    );
  }
  if (criminalCase) {
    find(
      'ILLEGAL_FUNDRAISING',
      `公安 ${criminalCase.caseNo}: ${criminalCase.suspectedOffence}, ${count(criminalCase.victims)} victims, ${yuan(criminalCase.frozenAmount)} frozen`,
    );
  }
  if (BigInt(lending.relatedPartyOutstanding.amount) > 0n) {
    find('SELF_FINANCING', `银监 ${lending.asOf}: affiliates owe ${yuan(lending.relatedPartyOutstanding)}`);
  }
  if (lending.guaranteesPrincipal)
    find('PROMISED_RETURN', `银监 ${lending.asOf}: the platform guarantees principal`);
  if (custody === null) find('NO_CUSTODY', '银监: no bank holds client funds in custody');
  if (advertisingCase)
    find('FALSE_ADVERTISING', `工商 ${advertisingCase.caseNo}: “${advertisingCase.claim}”`);
  return findings;
}
