import { describeLabels, enumOf } from '../../subgraph-kit/index.js';
import { ORDER_KIND_LABELS, ORDER_KINDS, ORDER_STATES } from '../model/rectification-order.js';
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
