import { describeLabels, enumOf } from '../../subgraph-kit/index.js';
import { POLICE_ANSWERS } from '../use-cases/answer-police-transfer.js';
import { ORDER_KIND_LABELS, ORDER_KINDS, ORDER_STATES } from '../model/rectification-order.js';
import { LONGER_REVIEWS } from '../model/transfer-period.js';
import { VERIFICATION_RESULTS } from '../use-cases/verify-rectification.js';

export const OrderKindEnum = enumOf(
  'RectificationOrderKind',
  'What an order has done about a platform (整改措施).',
  ORDER_KINDS,
  describeLabels(ORDER_KIND_LABELS),
);
export const OrderStatusEnum = enumOf(
  'RectificationOrderStatus',
  'Where an order stands (交办单状态).',
  ORDER_STATES,
  {
    ISSUED: 'Issued, and the addressee has to take it on (已下达).',
    ACCEPTED: 'The addressee has signed for it and works on it (已签收).',
    SUBMITTED: 'The work was handed in, and has to be verified (待核查).',
    RETURNED: 'The work was returned to the addressee with findings (退回整改).',
    VERIFIED: 'Another agency found that it was carried out (核查通过).',
    RECEIVED: 'The police signed for the case and review it (公安机关已签收).',
    CASE_FILED: 'The police filed a criminal case (立案).',
    REFUSED: 'The police filed no criminal case (不予立案).',
    OBJECTED: 'The refusal was objected to, and the police have to answer again (复议).',
    CLOSED: 'The office closed it (办结).',
    WITHDRAWN: 'The office withdrew it (撤销); its number stays taken.',
  },
);
export const VerificationResultEnum = enumOf(
  'VerificationResult',
  'Result of a verification (核查结果).',
  VERIFICATION_RESULTS,
  {
    PASSED: 'It was carried out (核查通过).',
    RETURNED: 'It goes back to the addressee with what is missing (退回整改).',
  },
);
export const PoliceAnswerEnum = enumOf(
  'PoliceAnswer',
  'What the police answer to a transfer (移送答复).',
  POLICE_ANSWERS,
  {
    RECEIVED: 'They sign for the case (签收; 行政执法机关移送涉嫌犯罪案件的规定 7).',
    REVIEW_EXTENDED: 'They take a longer period for the review (延长审查; 公通字〔2017〕25号 16).',
    CASE_FILED: 'They file a criminal case (立案).',
    REFUSED: 'They file none, with reason and legal basis (不予立案).',
  },
);
export const LongerReviewEnum = enumOf(
  'LongerReview',
  'A longer period for the review of a transfer: ten, thirty or sixty days from receipt (公通字〔2017〕25号 16).',
  LONGER_REVIEWS,
  {
    REVIEW_AT_THE_LATEST: 'Ten days from the receipt at the latest (至迟十日).',
    REVIEW_COMPLEX: 'Thirty days from the receipt (三十日审查期限), with who approved it.',
    REVIEW_EXCEPTIONAL: 'Thirty days more, sixty from the receipt (再延长三十日), with who approved it.',
  },
);
