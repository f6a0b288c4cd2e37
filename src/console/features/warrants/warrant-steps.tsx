import { Button, Form, Input, Radio } from 'antd';
import { useSession } from '../../api/session';
import { useTell } from '../../api/use-tell';
import { StepDrawer } from '../../components/step-drawer';
import { useAskedSteps } from '../../components/steps/use-asked-steps';
import { useOpenAction } from '../../components/steps/use-open-action';
import { useAddress } from '../../components/use-address';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import {
  ApproveWarrant,
  PauseWarrant,
  ResumeWarrant,
  RevokeWarrant,
  type ApproverRank,
  type PauseWarrantMutationVariables,
  type WarrantPageQuery,
} from './warrants.generated';

export type WarrantDetails = NonNullable<WarrantPageQuery['accountWarrant']>;

const texts = defineTexts(
  {
    steps: '可办事项',
    rank: '批准人职务（与纸质文书一致）',
    rankMissing: '请选择批准人职务。',
    reason: '理由',
    reasonMissing: '请写明理由。',
    approveAccountWarrant: '批准后，所列调查人员在有效期内可凭此手续查询，每次使用都有记录。',
    pauseAccountWarrant: '提交后立即停止使用，直至恢复。',
    resumeAccountWarrant: '恢复后在有效期内可继续使用。',
    revokeAccountWarrant: '提交后手续即告终止，不得恢复；已作出的查询仍留有记录。',
  },
  {
    steps: 'What you can do',
    rank: 'Rank of the approver, as the paper bears it',
    rankMissing: 'Choose the rank.',
    reason: 'Reason',
    reasonMissing: 'State the reason.',
    approveAccountWarrant:
      'Once approved, the officers named may read under it within its time; each use is recorded.',
    pauseAccountWarrant: 'It may not be used until it is resumed.',
    resumeAccountWarrant: 'It may be used again within its time.',
    revokeAccountWarrant: 'It is over for good; what was read stays on record.',
  },
);

const WITH_REASON = {
  pauseAccountWarrant: PauseWarrant,
  resumeAccountWarrant: ResumeWarrant,
  revokeAccountWarrant: RevokeWarrant,
} as const;
type ReasonStep = keyof typeof WITH_REASON;
const needsReason = (mutation: string): mutation is ReasonStep => Object.hasOwn(WITH_REASON, mutation);

/** The steps that the user can take about a warrant; the address says which form is open. */
export function WarrantSteps({ warrant }: { readonly warrant: WarrantDetails }) {
  const t = useTexts(texts);
  const [search, put] = useAddress();
  const { availableActions } = warrant;
  const isAsked = useAskedSteps([warrant.id]);
  const open = useOpenAction(availableActions, search.get('do'));
  const show = (mutation: string | null): void => put({ do: mutation });
  if (availableActions.length === 0 && !open) return null;
  return (
    <section aria-label={t.steps}>
      <div className="actions">
        {availableActions.map(({ mutation, label }) => (
          <Button
            key={mutation}
            type={isAsked(mutation) ? 'primary' : 'default'}
            danger={mutation === 'revokeAccountWarrant'}
            onClick={() => show(mutation)}
          >
            {label}
          </Button>
        ))}
      </div>
      {open?.mutation === 'approveAccountWarrant' && (
        <ApproveForm warrant={warrant} label={open.label} onClose={() => show(null)} />
      )}
      {open && needsReason(open.mutation) && (
        <ReasonForm
          key={open.mutation}
          warrant={warrant}
          mutation={open.mutation}
          label={open.label}
          onClose={() => show(null)}
        />
      )}
    </section>
  );
}

interface FormProps {
  readonly warrant: WarrantDetails;
  readonly label: string;
  readonly onClose: () => void;
}

const RANKS: readonly ApproverRank[] = ['HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD', 'ACTING_HEAD'];

function ApproveForm({ warrant, label, onClose }: FormProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const rank = useSession().data?.rank;
  const { tell } = useTell(ApproveWarrant);
  const asked = warrant.gate?.approverRanks ?? [];
  const ranks = asked.length > 0 ? asked : RANKS;
  const own = ranks.find((each) => each === rank);
  return (
    <StepDrawer<{ rank: ApproverRank }>
      open
      title={label}
      ground={warrant.legalBasis}
      next={t.approveAccountWarrant}
      submitWord={label}
      {...(own ? { initial: { rank: own } } : {})}
      fieldOf={{ WARRANT_APPROVER_TOO_LOW: 'rank', WARRANT_RANK_NOT_PROVED: 'rank' }}
      onSubmit={(values) =>
        tell((idempotencyKey) => ({ input: { idempotencyKey, warrantId: warrant.id, rank: values.rank } }))
      }
      onClose={onClose}
    >
      <Form.Item name="rank" label={t.rank} rules={[{ required: true, message: t.rankMissing }]}>
        <Radio.Group
          aria-label={t.rank}
          className="stacked"
          options={ranks.map((value) => ({ value, label: word('ApproverRank', value) }))}
        />
      </Form.Item>
    </StepDrawer>
  );
}

function ReasonForm({ warrant, mutation, label, onClose }: FormProps & { readonly mutation: ReasonStep }) {
  const t = useTexts(texts);
  const { tell } = useTell<object, PauseWarrantMutationVariables>(WITH_REASON[mutation]);
  return (
    <StepDrawer<{ reason: string }>
      open
      title={label}
      ground={warrant.legalBasis}
      next={t[mutation]}
      submitWord={label}
      onSubmit={({ reason }) =>
        tell((idempotencyKey) => ({
          input: { idempotencyKey, warrantId: warrant.id, reason: reason.trim() },
        }))
      }
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
      >
        <Input.TextArea rows={4} maxLength={2_000} />
      </Form.Item>
    </StepDrawer>
  );
}
