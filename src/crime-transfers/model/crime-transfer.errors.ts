import { defineRefusal, type LocalizedText, inChinese, inEnglish } from '../../kernel/index.js';
import type { TransferCapacity } from './capacity.js';

export const transferUnknown = defineRefusal('TRANSFER_UNKNOWN', () => ({
  message: {
    en: 'There is no such transfer, or none that you may see.',
    zh: '未找到该移送案件，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query crimeTransfers.', zh: '请在移送案件列表中核对编号。' },
}));

const CAPACITY_WORDS: Readonly<Record<TransferCapacity, LocalizedText>> = {
  SENDER: { en: 'the sending office', zh: '移送机关' },
  HEAD: { en: 'the head of the sending office', zh: '移送机关负责人' },
  POLICE: { en: 'the police office that the case is with', zh: '承办的公安机关' },
  PROSECUTOR: { en: 'the procuratorate, once it was advised', zh: '收到立案监督建议的人民检察院' },
  HUB: { en: 'the system', zh: '本系统' },
};

export const transferStepNotYours = defineRefusal<{ by: TransferCapacity }>(
  'TRANSFER_STEP_NOT_YOURS',
  ({ by }) => ({
    message: {
      en: inEnglish`This step is for ${CAPACITY_WORDS[by].en}, and you do not act for it.`,
      zh: inChinese`该步骤由${CAPACITY_WORDS[by].zh}办理，您无权办理。`,
    },
    remedy: {
      en: inEnglish`Leave it to ${CAPACITY_WORDS[by].en}.`,
      zh: inChinese`请由${CAPACITY_WORDS[by].zh}办理。`,
    },
  }),
);

export const notEnforcementAgency = defineRefusal<{ agency: LocalizedText }>(
  'NOT_AN_ENFORCEMENT_AGENCY',
  ({ agency }) => ({
    message: {
      en: inEnglish`Transfers to the police are made by agencies that enforce the law, and not by: ${agency.en}.`,
      zh: inChinese`移送涉嫌犯罪案件由行政执法机关办理，${agency.zh}不办理移送。`,
    },
    remedy: {
      en: 'Tell the agency whose law was broken, which transfers the case by itself.',
      zh: '请告知有执法权的行政机关，由其依法移送。',
    },
  }),
);

export const transferOfficersTooFew = defineRefusal<{ have: number }>(
  'TRANSFER_OFFICERS_TOO_FEW',
  ({ have }) => ({
    message: {
      en: inEnglish`A transfer is prepared by two officers or more, and the report names ${have}.`,
      zh: inChinese`移送案件应当由2名以上行政执法人员组成专案组，本次仅列${have}人。`,
    },
    remedy: { en: 'Name further officers, each once.', zh: '请补充列明行政执法人员，不得重复。' },
  }),
);

export const transferFourEyes = defineRefusal('TRANSFER_FOUR_EYES', () => ({
  message: {
    en: 'Whoever prepared the transfer does not approve it.',
    zh: '承办移送案件的人员不得批准该移送。',
  },
  remedy: { en: 'Put it before the head of the agency.', zh: '请报本机关负责人批准。' },
}));

export const transferRankTooLow = defineRefusal('TRANSFER_RANK_TOO_LOW', () => ({
  message: {
    en: 'The principal head, or the head in charge for the time being, decides on a transfer.',
    zh: '是否移送由本机关正职负责人或者主持工作的负责人决定。',
  },
  remedy: { en: 'Put the report before one of them.', zh: '请报正职负责人或者主持工作的负责人。' },
}));

export const transferPlatformUnknown = defineRefusal<{ platformCode: string }>(
  'TRANSFER_PLATFORM_UNKNOWN',
  ({ platformCode }) => ({
    message: {
      en: inEnglish`The registry has no firm ${platformCode}.`,
      zh: inChinese`登记簿中没有代码为${platformCode}的从业机构。`,
    },
    remedy: { en: 'Look the firm up with the query platforms.', zh: '请核对从业机构代码。' },
  }),
);

export const transferCaseUnknown = defineRefusal('TRANSFER_CASE_UNKNOWN', () => ({
  message: {
    en: 'There is no such case on this firm.',
    zh: '未找到该从业机构的这一业务实质认定事项。',
  },
  remedy: {
    en: 'Correct the case, or leave it out: a transfer needs none.',
    zh: '请更正事项编号，或者不填写；移送不以认定事项为前提。',
  },
}));

export const transferPaperMissing = defineRefusal('TRANSFER_PAPER_MISSING', () => ({
  message: {
    en: 'A transfer is handed over with its letter, the report of the inquiry and the list of goods.',
    zh: '移送案件应当附有移送书、调查报告和涉案物品清单。',
  },
  remedy: {
    en: 'List these three papers with their SHA-256; an expert report where there is one.',
    zh: '请列明上述材料及其SHA-256摘要；有检验报告或者鉴定结论的，一并列明。',
  },
}));

export const transferPaperUnusable = defineRefusal('TRANSFER_PAPER_UNUSABLE', () => ({
  message: {
    en: 'A paper has no SHA-256, or there are more than 100.',
    zh: '材料缺少SHA-256摘要，或者超过100份。',
  },
  remedy: { en: 'Give 64 hexadecimal digits in lower case.', zh: '请填写64位小写十六进制摘要。' },
}));

export const transferAmountUnusable = defineRefusal('TRANSFER_AMOUNT_UNUSABLE', () => ({
  message: { en: 'The amount is no number of minor units.', zh: '涉案金额应当为以分计的整数。' },
  remedy: { en: 'Give 1 to 18 digits, or leave it out.', zh: '请填写1至18位数字，金额不明的可以不填。' },
}));

export const transferPeriodMissing = defineRefusal<{ period: string; day: string }>(
  'TRANSFER_PERIOD_MISSING',
  ({ day }) => ({
    message: { en: inEnglish`No law gives that period on ${day}.`, zh: '当日施行的规定没有该期限。' },
    remedy: {
      en: 'Take another period, or have the operator add the row (docs/law.md).',
      zh: '请选择其他期限，或者由运行维护单位补充期限数据。',
    },
  }),
);

export const transferReviewNotLonger = defineRefusal('TRANSFER_REVIEW_NOT_LONGER', () => ({
  message: { en: 'That period ends no later than the present one.', zh: '所选期限不晚于现有期限。' },
  remedy: { en: 'Take a longer one, or answer now.', zh: '请选择更长的期限，或者即时答复。' },
}));

export const transferSameOffice = defineRefusal('TRANSFER_SAME_OFFICE', () => ({
  message: { en: 'The case is with that police office already.', zh: '案件已由该公安机关承办。' },
  remedy: { en: 'Name the office that is competent.', zh: '请填写有管辖权的公安机关。' },
}));

export const transferObjectedBefore = defineRefusal('TRANSFER_OBJECTED_BEFORE', () => ({
  message: { en: 'An objection is made once.', zh: '复议只能提请一次。' },
  remedy: {
    en: 'Advise the procuratorate to supervise the filing (adviseProsecutor).',
    zh: '仍有异议的，可以建议人民检察院依法进行立案监督。',
  },
}));

export const transferTooLate = defineRefusal('TRANSFER_OBJECTION_TOO_LATE', () => ({
  message: {
    en: 'The three days from the answer of the police are over.',
    zh: '自收到公安机关通知之日起3日的期限已满。',
  },
  remedy: {
    en: 'Record the administrative disposal of the case (recordAdministrativeDisposal).',
    zh: '请依法作出行政处理并予以登记。',
  },
}));
