import type { Step, Steps } from '../../../components/steps/step';
import { missingKinds } from '../../orders/board/board';
import { IssueRectificationOrder } from '../../orders/steps/order-steps.generated';
import type { DisputeShown } from '../room/dispute-shown';
import { DELIBERATION_STEPS } from './deliberation-steps';
import { LEGAL_BASIS } from './draft-fields';
import { PLAN } from './grounds';
import { PROCEDURE_STEPS } from './procedure-steps';

/** 整治任务交办单 on the finding; the office of the group issues it. */
const ISSUE: Step<DisputeShown> = {
  document: IssueRectificationOrder,
  about: ({ substanceCase }) => ({ determinationId: substanceCase?.determination?.id ?? '' }),
  ground: PLAN,
  wide: true,
  fields: () => [
    {
      name: 'kind',
      kind: 'enum',
      of: 'RectificationOrderKind',
      required: true,
      label: { zh: '整改措施', en: 'Measure' },
      help: { zh: '限处置方式所允许的措施。', en: 'One that the disposition allows.' },
    },
    { name: 'measures', kind: 'text', required: true, label: { zh: '整改要求', en: 'What is to be done' } },
    {
      name: 'redLines',
      kind: 'redLines',
      label: { zh: '应当整改的红线', en: 'Red lines to be put right' },
      help: { zh: '不填的，为认定触碰的全部红线。', en: 'All that were found crossed when left empty.' },
    },
    LEGAL_BASIS,
    {
      name: 'workingDays',
      kind: 'number',
      min: 1,
      max: 250,
      label: { zh: '整改期限（工作日）', en: 'Period in working days' },
    },
    {
      name: 'verifyingAgency',
      kind: 'actor',
      required: true,
      label: { zh: '核查部门（不得为承办单位）', en: 'Verifying agency (not the addressee)' },
    },
  ],
  initial: ({ ruling, substanceCase }) => {
    const determination = substanceCase?.determination;
    const [kind] = determination ? missingKinds(determination.requiredOrders, determination.orders) : [];
    return {
      ...(kind ? { kind } : {}),
      measures: ruling?.rectificationOpinion ?? '',
      legalBasis: ruling?.legalBasis.map((each) => ({ ...each })) ?? [],
    };
  },
  fieldOf: {
    ORDER_KIND_NOT_ALLOWED: 'kind',
    VERIFIER_IS_ADDRESSEE: 'verifyingAgency',
    SAME_BODY: 'verifyingAgency',
    NOT_AN_ENFORCEMENT_AGENCY: 'verifyingAgency',
    WORKING_DAYS_OUT_OF_RANGE: 'workingDays',
    PERIOD_BEYOND_RULING: 'workingDays',
    RED_LINE_NOT_DETERMINED: 'redLines',
  },
  next: {
    zh: '编发文号并交责任部门签收、办理。',
    en: 'It is numbered; the responsible agency receives it and begins.',
  },
};

/** Every step of a dispute, by the name of its mutation. */
export const DISPUTE_STEPS: Steps<DisputeShown> = {
  ...PROCEDURE_STEPS,
  ...DELIBERATION_STEPS,
  issueRectificationOrder: ISSUE,
};
