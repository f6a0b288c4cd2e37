import { enumOf } from '../../subgraph-kit/index.js';
import { CRIME_TRANSFER_STATES } from '../model/crime-transfer.machine.js';
import { PAPER_KINDS } from '../model/papers.js';
import { LONGER_REVIEWS } from '../model/transfer-clock.js';
import { POLICE_ANSWERS } from '../use-cases/police-steps.js';
import { SUPERVISION_ACTS } from '../use-cases/prosecutor-steps.js';

export const CrimeTransferStatusEnum = enumOf(
  'CrimeTransferStatus',
  'Where a transfer stands (移送状态).',
  CRIME_TRANSFER_STATES,
  {
    PREPARED: 'Reported to the head, who decides within three days (待决定).',
    NOT_APPROVED: 'The head does not have it transferred (不予移送).',
    APPROVED: 'Approved, and to be handed over within 24 hours (待移送).',
    HANDED_OVER: 'With the police, and to be signed for (已移送).',
    RECEIVED: 'Signed for, and under review by the police (公安机关已接收).',
    NOT_POLICE_MATTER: 'No matter for the police, who say why (不属公安机关管辖).',
    CASE_FILED: 'The police filed a case; goods are to be handed over (已立案).',
    COMPLETED: 'Filed, and the goods are handed over (移送办结).',
    REFUSED: 'The police file no case, and say why (不予立案).',
    OBJECTED: 'The sender asked the police to think again (已申请复议).',
    ADVISED: 'The procuratorate was advised to supervise the filing (已建议立案监督).',
    REASONS_ASKED: 'The procuratorate asked the police for their reasons (要求说明不立案理由).',
    REASONS_GIVEN: 'The police gave their reasons (已说明不立案理由).',
    FILING_ORDERED: 'The procuratorate has the police file (通知立案).',
    SUPERVISION_ENDED: 'The procuratorate finds the reasons good (不立案理由成立).',
    RETURNED: 'No crime but an offence: handed back by the police (反向移送).',
    ADMINISTRATIVE: 'Disposed of by administrative law (已作行政处理).',
  },
);

export const TransferPaperKindEnum = enumOf(
  'TransferPaperKind',
  'Kind of paper of a transfer (移送材料).',
  PAPER_KINDS,
  {
    TRANSFER_LETTER: 'The letter of transfer (涉嫌犯罪案件移送书).',
    INVESTIGATION_REPORT: 'The report of the inquiry (调查报告).',
    GOODS_LIST: 'The list of goods (涉案物品清单).',
    EXPERT_REPORT: 'An expert report (检验报告或者鉴定结论).',
    OTHER: 'Another paper (其他材料).',
  },
);

export const CrimeTransferAnswerEnum = enumOf(
  'CrimeTransferAnswer',
  'What the police answer to a transfer (公安机关答复).',
  POLICE_ANSWERS,
  {
    RECEIVED: 'They sign for it (接收).',
    PAPERS_MISSING: 'Papers are missing, which they name (告知补正).',
    FORWARDED: 'It goes to the competent police office (转送).',
    NOT_POLICE_MATTER: 'It is no matter for the police (不属公安机关管辖).',
    REVIEW_EXTENDED: 'They take a longer review that the law gives (延长审查).',
    CASE_FILED: 'They file a case (立案).',
    REFUSED: 'They file none (不予立案).',
    REASONS_GIVEN: 'They give the procuratorate their reasons (说明不立案理由).',
    RETURNED: 'No crime but an offence: it goes back (反向移送).',
  },
);

export const CrimeTransferReviewEnum = enumOf(
  'CrimeTransferReview',
  'A longer review of the police, counted from the receipt (审查期限).',
  LONGER_REVIEWS,
  {
    AT_THE_LATEST: 'Ten days from the receipt at the latest (至迟十日).',
    COMPLEX: 'Thirty days, approved by a head of county level or above (三十日审查期限).',
    EXCEPTIONAL: 'Thirty days more, approved by the next level up (再延长三十日).',
  },
);

export const FilingSupervisionEnum = enumOf(
  'FilingSupervision',
  'What the procuratorate does (立案监督).',
  SUPERVISION_ACTS,
  {
    ASK_REASONS: 'It asks the police for their reasons (要求说明不立案理由).',
    ORDER_FILING: 'It has the police file (通知立案).',
    END: 'It finds the reasons good, or nothing to supervise (终止立案监督).',
  },
);
