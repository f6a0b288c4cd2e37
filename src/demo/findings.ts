import { inChinese, inEnglish, type LocalizedText, type RedLine } from '../kernel/index.js';
import type { Dossier } from './dossier.js';
import { count, yuan } from './figures.js';
import { codeText } from './words.js';

/** 触碰红线: a red line, and the data that shows it crossed. */
export interface Finding {
  readonly redLine: RedLine;
  readonly evidence: LocalizedText;
}

/** The red lines that the joined data shows crossed, each with the figures that show it; none that it does not. */
export function findingsIn(dossier: Dossier): readonly Finding[] {
  const { lending, custody } = dossier.banking;
  const [criminalCase] = dossier.police.caseFiles;
  const [advertisingCase] = dossier.commerce.advertisingCases;
  const findings: Finding[] = [];
  const find = (redLine: RedLine, evidence: LocalizedText): number => findings.push({ redLine, evidence });
  if (lending.pooledFunds) {
    const outstanding = yuan(lending.outstanding);
    find('FUND_POOL', {
      en: inEnglish`banking, ${lending.asOf}: ${outstanding.en} of ${count(lending.lenders)} lenders pooled`,
      zh: inChinese`银监部门${lending.asOf}数据：归集出借人${count(lending.lenders)}人的资金${outstanding.zh}`,
    });
  }
  if (criminalCase) {
    const { caseNo, suspectedOffence, victims, frozenAmount } = criminalCase;
    const frozen = yuan(frozenAmount);
    find('ILLEGAL_FUNDRAISING', {
      en: inEnglish`police ${caseNo}: ${suspectedOffence}, ${count(victims)} victims, ${frozen.en} frozen`,
      zh: inChinese`公安机关${caseNo}号案件：涉嫌${codeText(suspectedOffence, 'offence').zh}，集资参与人${count(victims)}人，冻结资金${frozen.zh}`,
    });
  }
  if (BigInt(lending.relatedPartyOutstanding.amount) > 0n) {
    const owed = yuan(lending.relatedPartyOutstanding);
    find('SELF_FINANCING', {
      en: inEnglish`banking, ${lending.asOf}: affiliates owe ${owed.en}`,
      zh: inChinese`银监部门${lending.asOf}数据：关联方借款余额${owed.zh}`,
    });
  }
  if (lending.guaranteesPrincipal) {
    find('PROMISED_RETURN', {
      en: inEnglish`banking, ${lending.asOf}: the firm guarantees principal`,
      zh: inChinese`银监部门${lending.asOf}数据：该从业机构承诺保本`,
    });
  }
  if (custody === null) {
    find('NO_CUSTODY', {
      en: 'banking: no bank holds client funds in custody',
      zh: '银监部门数据：客户资金未在银行存管',
    });
  }
  if (advertisingCase) {
    const { caseNo, claim } = advertisingCase;
    find('FALSE_ADVERTISING', {
      en: inEnglish`commerce ${caseNo}: “${claim}”`,
      zh: inChinese`工商部门${caseNo}：广告称“${claim}”`,
    });
  }
  return findings;
}
