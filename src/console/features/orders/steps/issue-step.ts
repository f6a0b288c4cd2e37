import { LEGAL_BASIS } from '../../../components/steps/legal-basis';
import type { Step } from '../../../components/steps/step';
import { missingKinds } from '../board/board';
import { IssueRectificationOrder } from './order-steps.generated';

/** What an order is issued on. */
export interface IssuedOn {
  readonly determination: {
    readonly id: string;
    readonly allowedOrders: readonly string[];
    readonly requiredOrders: readonly string[];
    readonly orders: readonly { readonly kind: string; readonly status: string }[];
    readonly legalBasis: readonly { readonly law: string; readonly article: string }[];
  } | null;
  /** What the form begins with: what the finding says is to be rectified; empty where opinions agreed. */
  readonly measures: string;
}

/**
 * 整治任务交办单 on a determination, by a ruling or by consensus.
 *
 * @param issuedOn finds the determination in what the page is about
 */
export function issueStep<Subject>(issuedOn: (subject: Subject) => IssuedOn): Step<Subject> {
  return {
    document: IssueRectificationOrder,
    about: (subject) => ({ determinationId: issuedOn(subject).determination?.id ?? '' }),
    wide: true,
    fields: (subject) => [
      {
        name: 'kind',
        kind: 'enum',
        of: 'RectificationOrderKind',
        only: issuedOn(subject).determination?.allowedOrders ?? [],
        required: true,
        label: { zh: '整改措施', en: 'Measure' },
        help: { zh: '仅列处置方式所允许的措施。', en: 'Those that the disposition allows.' },
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
    initial: (subject) => {
      const { determination, measures } = issuedOn(subject);
      const [kind] = determination ? missingKinds(determination.requiredOrders, determination.orders) : [];
      return {
        ...(kind ? { kind } : {}),
        measures,
        legalBasis: determination?.legalBasis.map((each) => ({ ...each })) ?? [],
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
}
