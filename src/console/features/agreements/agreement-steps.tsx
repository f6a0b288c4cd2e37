import { Button } from 'antd';
import { useAsk } from '../../api/use-ask';
import type { Document } from '../../api/document';
import { useTell, type Told } from '../../api/use-tell';
import { StepDrawer } from '../../components/step-drawer';
import { useAskedSteps } from '../../components/steps/use-asked-steps';
import { useOpenAction } from '../../components/steps/use-open-action';
import { useAddress } from '../../components/use-address';
import { defineTexts, useTexts } from '../../i18n/texts';
import {
  AmendAgreement,
  ApproveAgreement,
  ConfirmSupply,
  EffectsOfAgreement,
  ExtendAnswer,
  RejectAmendment,
  ResumeAgreement,
  SuspendAgreement,
  TerminateAgreement,
  type AgreementPageQuery,
} from './agreements.generated';
import { ExtensionFields, RefusalFields, type AnswerValues } from './clocks/answer-fields';
import { ChangesTable } from './changes-table';
import { EffectsTable } from './effects/effects-table';
import type { CatalogueItem } from './matrix/matrix';
import { ReachLine } from './effects/reach-line';
import { pendingOf } from './terms-diff';
import { TermsFields } from './terms-fields';
import { termsInput, termsValues, type TermsValues } from './terms-input';

export type AgreementDetails = NonNullable<AgreementPageQuery['sharingAgreement']>;

const texts = defineTexts(
  {
    ground: '国发〔2016〕51号第十二条',
    approveSharingAgreement: '第二次批准后，条款到起始日即生效，使用部门可以查阅。批准人须为两名不同人员。',
    approveFirst: '本次为第一次批准；还须数据所属部门另一名人员复核批准，此前不发生变化。',
    approveSecond: '本次为复核批准：提交后条款到起始日即生效，使用部门可以查阅。',
    amendSharingAgreement: '变更经数据所属部门两名人员批准后取代现行条款；批准之前现行条款继续有效。',
    rejectSharingAgreementAmendment: '变更不再办理，现行条款继续有效。',
    suspendSharingAgreement: '提交后立即停止共享，直至本方恢复。',
    resumeSharingAgreement: '本方的中止解除；对方也已中止的，对方恢复后才继续共享。',
    terminateSharingAgreement: '提交后协议即告终止，不得恢复；需要时另行提出。',
    extendSharingAgreementAnswer: '答复期限延长一次，并告知使用部门。',
    confirmSharingAgreementSupply: '使用部门收到数据已提供的通知，提供期限不再计算。',
    changes: '本次批准的变化',
    steps: '可办事项',
    none: '本部门目前没有可以办理的事项。',
  },
  {
    ground: 'Guofa [2016] 51, article 12',
    approveSharingAgreement:
      'With the second approval the terms hold from their first day on. Two different people approve.',
    approveFirst:
      'This is the first approval; another person of the owner approves after you. Nothing changes before.',
    approveSecond: 'This is the second approval: the terms hold from their first day on.',
    amendSharingAgreement:
      'The terms in force stay until two people of the owner have approved the new ones.',
    rejectSharingAgreementAmendment: 'The amendment is over; the terms in force stay.',
    suspendSharingAgreement: 'Sharing stops at once, until your side resumes it.',
    resumeSharingAgreement: 'Your side’s suspension is lifted; the other side’s lasts until it resumes too.',
    terminateSharingAgreement: 'The agreement is over for good.',
    extendSharingAgreementAnswer: 'The period is extended once, and the reader is told.',
    confirmSharingAgreementSupply: 'The reader is told, and the period ends.',
    changes: 'What this approval changes',
    steps: 'What you can do',
    none: 'There is nothing that your agency can do about it now.',
  },
);

const SIMPLE = {
  approveSharingAgreement: ApproveAgreement,
  rejectSharingAgreementAmendment: RejectAmendment,
  suspendSharingAgreement: SuspendAgreement,
  resumeSharingAgreement: ResumeAgreement,
  terminateSharingAgreement: TerminateAgreement,
  extendSharingAgreementAnswer: ExtendAnswer,
  confirmSharingAgreementSupply: ConfirmSupply,
} as const;

const DECLINES: ReadonlySet<string> = new Set([
  'rejectSharingAgreementAmendment',
  'terminateSharingAgreement',
]);
type SimpleStep = keyof typeof SIMPLE;
const isSimple = (mutation: string): mutation is SimpleStep => Object.hasOwn(SIMPLE, mutation);

export interface AgreementStepsProps {
  readonly agreement: AgreementDetails;
  readonly catalogue: readonly CatalogueItem[];
}

/** The steps that the user can take about an agreement, each with its form; the address says which is open. */
export function AgreementSteps({ agreement, catalogue }: AgreementStepsProps) {
  const t = useTexts(texts);
  const [search, put] = useAddress();
  const { availableActions } = agreement;
  const isAsked = useAskedSteps([agreement.id]);
  const open = useOpenAction(availableActions, search.get('do'));
  const show = (mutation: string | null): void => put({ do: mutation });
  return (
    <section aria-label={t.steps}>
      {availableActions.length === 0 && <p className="quiet">{t.none}</p>}
      <div className="actions">
        {availableActions.map(({ mutation, label }) => (
          <Button
            key={mutation}
            type={isAsked(mutation) ? 'primary' : 'default'}
            danger={mutation === 'terminateSharingAgreement'}
            onClick={() => show(mutation)}
          >
            {label}
          </Button>
        ))}
      </div>
      {open && isSimple(open.mutation) && (
        <SimpleForm
          key={open.mutation}
          mutation={open.mutation}
          label={open.label}
          agreement={agreement}
          catalogue={catalogue}
          onClose={() => show(null)}
        />
      )}
      {open?.mutation === 'amendSharingAgreement' && (
        <AmendForm
          label={open.label}
          agreement={agreement}
          catalogue={catalogue}
          onClose={() => show(null)}
        />
      )}
    </section>
  );
}

interface FormProps extends AgreementStepsProps {
  readonly label: string;
  readonly onClose: () => void;
}

/** What every step sends, and what those of an answer say besides. */
interface SimpleInput {
  readonly input: AnswerValues & {
    readonly idempotencyKey: string;
    readonly agreementId: string;
    readonly expectedVersion: number;
  };
}

/** A step that asks for little more than to be sure: what it changes stands above the button. */
function SimpleForm({
  mutation,
  label,
  agreement,
  catalogue,
  onClose,
}: FormProps & { readonly mutation: SimpleStep }) {
  const t = useTexts(texts);
  const { tell } = useTell<object, SimpleInput>(SIMPLE[mutation] as Document<object, SimpleInput>);
  const { pending, inForce } = pendingOf(agreement.versions);
  const approves = mutation === 'approveSharingAgreement';
  const told = useAsk(EffectsOfAgreement, { id: agreement.id }, { enabled: approves }).data?.data;
  const send = (values: AnswerValues): Promise<Told<unknown>> =>
    tell((idempotencyKey) => ({
      input: { idempotencyKey, agreementId: agreement.id, expectedVersion: agreement.version, ...values },
    }));
  return (
    <StepDrawer<AnswerValues>
      open
      wide={approves}
      title={label}
      ground={t.ground}
      next={approves ? (pending?.firstApprovedBy ? t.approveSecond : t.approveFirst) : t[mutation]}
      submitWord={label}
      onSubmit={send}
      onClose={onClose}
    >
      {pending && DECLINES.has(mutation) && <RefusalFields />}
      {mutation === 'extendSharingAgreementAnswer' && <ExtensionFields />}
      {approves && pending && (
        <>
          {told?.agreementEffects && <EffectsTable effects={told.agreementEffects} catalogue={catalogue} />}
          {told?.agreementReach && <ReachLine reach={told.agreementReach} />}
          <h3>{t.changes}</h3>
          <ChangesTable before={inForce} after={pending} catalogue={catalogue} />
        </>
      )}
    </StepDrawer>
  );
}

function AmendForm({ label, agreement, catalogue, onClose }: FormProps) {
  const t = useTexts(texts);
  const { tell } = useTell(AmendAgreement);
  return (
    <StepDrawer<TermsValues>
      open
      wide
      title={label}
      ground={t.ground}
      next={t.amendSharingAgreement}
      submitWord={label}
      initial={termsValues(agreement)}
      fieldOf={{ validTo: 'period' }}
      onSubmit={(values) =>
        tell((idempotencyKey) => ({
          input: {
            idempotencyKey,
            agreementId: agreement.id,
            expectedVersion: agreement.version,
            ...termsInput(values),
          },
        }))
      }
      onClose={onClose}
    >
      <TermsFields owner={agreement.owner} catalogue={catalogue} />
    </StepDrawer>
  );
}
