import { Form, Input } from 'antd';
import type { Document } from '../../../api/document';
import { useTell } from '../../../api/use-tell';
import { StepDrawer } from '../../../components/step-drawer';
import { defineTexts, useTexts } from '../../../i18n/texts';
import {
  CloseSubstanceCase,
  DeclareDisagreement,
  MarkUrgent,
  TakeUpCase,
  WithdrawSubstanceCase,
} from './steps.generated';

const texts = defineTexts(
  {
    reason: '理由',
    reasonHint: '理由留存在办理记录中，各涉及部门可以查看。',
    reasonMissing: '请写明理由。',
    takeUpCase: '此后由本机关承办；原承办机构不再办理。',
    markUrgent: '意见不一致的，不经协商即时提请领导小组；办公室可以采取临时管控措施。',
    withdrawSubstanceCase: '认定事项终止，意见协调事项随之终结；已出具的意见留存。',
    closeSubstanceCase: '认定事项办结；认定继续有效。',
    declareDisagreement: '本事项由各地的共同上级领导小组研究认定。',
  },
  {
    reason: 'Reasons',
    reasonHint: 'They stay on record and can be read by every agency concerned.',
    reasonMissing: 'Say why.',
    takeUpCase: 'Your office deals with it from now on; the one before does not any more.',
    markUrgent:
      'Where opinions differ, it goes to the leading group at once; the office may order interim measures.',
    withdrawSubstanceCase: 'The determination ends, and its dispute with it; opinions stay on record.',
    closeSubstanceCase: 'The determination is closed; what was determined stays in force.',
    declareDisagreement: 'The leading group above all places decides on it.',
  },
);

interface ReasonInput {
  readonly input: {
    readonly idempotencyKey: string;
    readonly caseId: string | number;
    readonly expectedVersion?: number | null | undefined;
    readonly reason: string;
  };
}

/** Steps on a case that ask for a reason and nothing else. */
const STEPS = {
  takeUpCase: TakeUpCase,
  markUrgent: MarkUrgent,
  withdrawSubstanceCase: WithdrawSubstanceCase,
  closeSubstanceCase: CloseSubstanceCase,
  declareDisagreement: DeclareDisagreement,
} satisfies Readonly<Record<string, Document<unknown, ReasonInput>>>;

export type ReasonStepName = keyof typeof STEPS;
export const isReasonStep = (mutation: string): mutation is ReasonStepName => Object.hasOwn(STEPS, mutation);

interface ReasonStepProps {
  readonly step: ReasonStepName;
  readonly label: string;
  /** As the hub cites it. */
  readonly rule: string | null;
  readonly caseId: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** The form of a step that asks for a reason. */
export function ReasonStep({ step, label, rule, caseId, version, onClose }: ReasonStepProps) {
  const t = useTexts(texts);
  const { tell } = useTell<unknown, ReasonInput>(STEPS[step]);
  return (
    <StepDrawer<{ reason: string }>
      open
      title={label}
      onClose={onClose}
      ground={rule ?? undefined}
      next={t[step]}
      submitWord={label}
      fieldOf={{ INPUT_MISSING: 'reason', INPUT_TOO_LONG: 'reason' }}
      onSubmit={({ reason }) =>
        tell((idempotencyKey) => ({ input: { idempotencyKey, caseId, expectedVersion: version, reason } }))
      }
    >
      <Form.Item
        name="reason"
        label={t.reason}
        extra={t.reasonHint}
        rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
      >
        <Input.TextArea rows={6} maxLength={10_000} />
      </Form.Item>
    </StepDrawer>
  );
}
