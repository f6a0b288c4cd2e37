import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAskNow } from '../../../api/use-ask';
import { useTell } from '../../../api/use-tell';
import { StepDrawer } from '../../../components/step-drawer';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { StatementToSign, type StatementToSignQueryVariables } from '../opinion/opinion.generated';
import { SignaturePart, type Statement } from '../opinion/signing/signature-part';
import { DeclineOpinion, WithdrawOpinion } from './steps.generated';

const texts = defineTexts(
  {
    declineReason: '该业务不属本部门职责的理由',
    declineHint: '写明应当由哪个部门负责、依据什么规定。',
    newEvidence: '新证据',
    newEvidenceHint: '现行认定以本部门为责任部门的，应当写明认定之后出现的新证据。',
    withdrawReason: '撤回理由',
    missing: '请写明理由。',
    declineNext: '本部门视为已答复。征求意见结束前，其他部门只能看到本部门已答复。',
    withdrawNext: '本部门的意见不再参与比对；期限届满前可以重新出具。已出具的各版留存。',
  },
  {
    declineReason: 'Why the business is not your agency’s to judge',
    declineHint: 'Say whose it is, and by which rule.',
    newEvidence: 'New evidence',
    newEvidenceHint: 'Needed where a determination in force names your agency responsible.',
    withdrawReason: 'Why it is withdrawn',
    missing: 'Say why.',
    declineNext: 'Your agency has answered. Until the collection ends, others see only that it has.',
    withdrawNext:
      'Your opinion is not compared any more; it can be filed anew before the period ends. Every version stays on record.',
  },
);

type StatementInput = StatementToSignQueryVariables['input'];

function usePrepare(): (input: StatementInput) => Promise<Statement> {
  const askNow = useAskNow();
  return async (input) => {
    const { data, errors } = await askNow(StatementToSign, { input });
    const { statement = null, refusal = null } = data?.statementToSign ?? {};
    if (statement !== null) return { statement, refusal: null };
    return {
      statement: null,
      refusal: refusal ?? { code: 'INTERNAL', message: errors[0]?.message ?? '', remedy: null },
    };
  };
}

interface DeclineStepProps {
  readonly label: string;
  /** As the hub cites it. */
  readonly rule: string | null;
  readonly caseId: string;
  /** The version of an earlier answer; null where there is none. */
  readonly version: number | null;
  readonly onClose: () => void;
}

interface Declination {
  readonly reason: string;
  readonly newEvidence?: string;
}

/** 回复不属本部门职责: the agency answers that it has no opinion to give. */
export function DeclineStep({ label, rule, caseId, version, onClose }: DeclineStepProps) {
  const t = useTexts(texts);
  const [form] = Form.useForm<Declination>();
  const [signature, setSignature] = useState<string | null>(null);
  const prepare = usePrepare();
  const { tell } = useTell(DeclineOpinion);
  const inputOf = ({ reason, newEvidence }: Declination, idempotencyKey: string) => ({
    idempotencyKey,
    caseId,
    reason: reason ?? '',
    ...(version === null ? {} : { expectedVersion: version }),
    ...(newEvidence?.trim() ? { newEvidence } : {}),
    ...(signature ? { signature } : {}),
  });
  return (
    <StepDrawer<Declination>
      open
      form={form}
      title={label}
      onClose={onClose}
      ground={rule ?? undefined}
      next={t.declineNext}
      submitWord={label}
      fieldOf={{
        INPUT_MISSING: 'reason',
        INPUT_TOO_LONG: 'reason',
        DEPARTS_FROM_DETERMINATION: 'newEvidence',
      }}
      onSubmit={(values) => tell((key) => ({ input: inputOf(values, key) }))}
    >
      <Form.Item
        name="reason"
        label={t.declineReason}
        extra={t.declineHint}
        rules={[{ required: true, whitespace: true, message: t.missing }]}
      >
        <Input.TextArea rows={5} maxLength={10_000} onChange={() => setSignature(null)} />
      </Form.Item>
      <Form.Item name="newEvidence" label={t.newEvidence} extra={t.newEvidenceHint}>
        <Input.TextArea rows={2} maxLength={10_000} onChange={() => setSignature(null)} />
      </Form.Item>
      <SignaturePart
        prepare={() => prepare({ decline: inputOf(form.getFieldsValue(), 'statement') })}
        signature={signature}
        onSigned={setSignature}
      />
    </StepDrawer>
  );
}

interface WithdrawStepProps {
  readonly label: string;
  /** As the hub cites it. */
  readonly rule: string | null;
  readonly opinionId: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** 撤回意见: the agency takes its opinion back. */
export function WithdrawStep({ label, rule, opinionId, version, onClose }: WithdrawStepProps) {
  const t = useTexts(texts);
  const [form] = Form.useForm<{ reason: string }>();
  const [signature, setSignature] = useState<string | null>(null);
  const prepare = usePrepare();
  const { tell } = useTell(WithdrawOpinion);
  const inputOf = (reason: string, idempotencyKey: string) => ({
    idempotencyKey,
    opinionId,
    expectedVersion: version,
    reason,
    ...(signature ? { signature } : {}),
  });
  return (
    <StepDrawer<{ reason: string }>
      open
      form={form}
      title={label}
      onClose={onClose}
      ground={rule ?? undefined}
      next={t.withdrawNext}
      submitWord={label}
      fieldOf={{ INPUT_MISSING: 'reason', INPUT_TOO_LONG: 'reason' }}
      onSubmit={({ reason }) => tell((key) => ({ input: inputOf(reason, key) }))}
    >
      <Form.Item
        name="reason"
        label={t.withdrawReason}
        rules={[{ required: true, whitespace: true, message: t.missing }]}
      >
        <Input.TextArea rows={5} maxLength={10_000} onChange={() => setSignature(null)} />
      </Form.Item>
      <SignaturePart
        prepare={() =>
          prepare({ withdraw: inputOf(String(form.getFieldValue('reason') ?? ''), 'statement') })
        }
        signature={signature}
        onSigned={setSignature}
      />
    </StepDrawer>
  );
}
