import { enumOf } from '../../subgraph-kit/index.js';
import { POLICE_ANSWERS } from '../use-cases/answer-police-transfer.js';
import { ORDER_KINDS, ORDER_STATES } from '../model/rectification-order.js';
import { LONGER_REVIEWS } from '../model/transfer-period.js';
import { VERIFICATION_RESULTS } from '../use-cases/verify-rectification.js';

export const OrderKindEnum = enumOf('RectificationOrderKind', '整改措施.', ORDER_KINDS);
export const OrderStateEnum = enumOf('RectificationOrderState', '整改指令状态.', ORDER_STATES);
export const VerificationResultEnum = enumOf(
  'VerificationResult',
  'Result of a verification (核查结果).',
  VERIFICATION_RESULTS,
);
export const PoliceAnswerEnum = enumOf(
  'PoliceAnswer',
  'What the police answer to a transfer (移送答复).',
  POLICE_ANSWERS,
);
export const LongerReviewEnum = enumOf(
  'LongerReview',
  'A longer period for the review of a transfer: ten, thirty or sixty days from receipt (公通字〔2017〕25号 16).',
  LONGER_REVIEWS,
);
