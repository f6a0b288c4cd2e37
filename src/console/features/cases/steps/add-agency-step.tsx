import { Form, Input, Select } from 'antd';
import { LASTING, useAsk } from '../../../api/use-ask';
import { useTell } from '../../../api/use-tell';
import { StepDrawer } from '../../../components/step-drawer';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { OpiningActors } from '../law/case-law.generated';
import { AddConcernedAgency } from './steps.generated';

const texts = defineTexts(
  {
    agency: '增加的部门',
    agencyMissing: '请选择部门。',
    reason: '该业务与该部门职责的关系',
    reasonMissing: '请写明理由。',
    next: '该部门收到出具意见的待办；征求意见期间的，各部门重新享有完整期限，协商期间的，期限不变。',
  },
  {
    agency: 'Agency to be asked',
    agencyMissing: 'Choose an agency.',
    reason: 'What the business has to do with that agency',
    reasonMissing: 'Say why.',
    next: 'It is asked for an opinion. While opinions are collected, everybody has the whole period again; during the consultation the period stays.',
  },
);

interface AddAgencyStepProps {
  readonly label: string;
  /** As the hub cites it. */
  readonly rule: string | null;
  readonly caseId: string;
  readonly concerned: readonly string[];
  readonly onClose: () => void;
}

/** 增加涉及部门: another agency is asked for its opinion. */
export function AddAgencyStep({ label, rule, caseId, concerned, onClose }: AddAgencyStepProps) {
  const t = useTexts(texts);
  const actorName = useActorName();
  const { tell } = useTell(AddConcernedAgency);
  const { data } = useAsk(OpiningActors, {}, LASTING);
  const options = (data?.data?.lawActors.edges ?? [])
    .filter(({ node }) => node.verbs.includes('OPINE') && !concerned.includes(node.actor))
    .map(({ node }) => ({ value: node.actor, label: actorName(node.actor) }));
  return (
    <StepDrawer<{ agency: string; reason: string }>
      open
      title={label}
      onClose={onClose}
      ground={rule ?? undefined}
      next={t.next}
      submitWord={label}
      fieldOf={{
        ALREADY_CONCERNED: 'agency',
        ACTOR_UNKNOWN: 'agency',
        ACTOR_NOT_IN_FORCE: 'agency',
        NO_SUCH_POWER: 'agency',
        SAME_BODY: 'agency',
        INPUT_MISSING: 'reason',
        INPUT_TOO_LONG: 'reason',
      }}
      onSubmit={({ agency, reason }) =>
        tell((idempotencyKey) => ({ input: { idempotencyKey, caseId, agency, reason } }))
      }
    >
      <Form.Item name="agency" label={t.agency} rules={[{ required: true, message: t.agencyMissing }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
      >
        <Input.TextArea rows={6} maxLength={10_000} />
      </Form.Item>
    </StepDrawer>
  );
}
