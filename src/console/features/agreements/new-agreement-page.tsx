import { Form, Select } from 'antd';
import dayjs from 'dayjs';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useExchange } from '../../api/exchange';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { useTell } from '../../api/use-tell';
import { PageState } from '../../components/page-state';
import { StepForm } from '../../components/step-form';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import {
  EffectsOfTerms,
  ProposeAgreement,
  SharingOverview,
  type Agency,
  type AgreementEffectsInput,
  type Purpose,
} from './agreements.generated';
import './agreements.css';
import { ChangesTable } from './changes-table';
import { EffectsTable } from './effects/effects-table';
import type { CatalogueItem } from './matrix/matrix';
import { ReachLine } from './effects/reach-line';
import { TermsFields } from './terms-fields';
import { termsInput, type TermsValues } from './terms-input';
import { sharingTexts } from './texts';

const texts = defineTexts(
  {
    title: '提出共享协议',
    back: '返回共享协议',
    ground: '国发〔2016〕51号第十二条：有条件共享的数据，由使用部门提出，数据所属部门审核。',
    next: '数据所属部门两名不同人员先后批准，协议自第二次批准且到起始日时生效。在此之前不共享任何数据。',
    submit: '提出',
    preview: '通过后',
    who: (agency: string) => `${agency}的经办人员、负责人和业务系统可按下列条款查阅。`,
    first: '填写后在此显示通过后的变化。',
    chooseOwner: '选择数据所属部门',
    terms: '拟定条款',
  },
  {
    title: 'Propose a sharing agreement',
    back: 'Back to the agreements',
    ground:
      'Guofa [2016] 51, article 12: conditional items are asked for by who needs them, and given or declined by their owner.',
    next: 'Two different people of the owner approve it. It holds from the second approval and its first day on; nothing is shared before.',
    submit: 'Propose',
    preview: 'Once approved',
    who: (agency: string) => `Officers, leaders and systems of ${agency} may read under these terms.`,
    first: 'What will change is shown here as the form is filled in.',
    chooseOwner: 'Choose the owner',
    terms: 'Terms proposed',
  },
);

interface ProposalValues extends TermsValues {
  readonly owner: Agency;
}

const FIELD_OF = {
  validTo: 'period',
} as const;

const YEARS = 3;

/** A proposal of an agreement, begun with the owner and item that a withheld field names, and the purpose that is chosen. */
export default function NewAgreementPage() {
  const t = useTexts(texts);
  const query = useAsk(SharingOverview, {});
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Link to="/agreements">{t.back}</Link>
      </div>
      <PageState query={query} pick={({ catalogue }) => catalogue}>
        {(catalogue) => <Proposal catalogue={catalogue} />}
      </PageState>
    </>
  );
}

/** The terms of which the effects are asked for; nothing is asked for where there are none. */
function effectsInput(
  terms: ReturnType<typeof termsInput> | null,
  owner: Agency | undefined,
): AgreementEffectsInput {
  const { items = [], purposes = [], jurisdiction = 'ANY', masked = true } = terms ?? {};
  const { dailyQuota = null, validFrom = '', validTo = '' } = terms ?? {};
  return { owner: owner ?? 'PBOC', items, purposes, jurisdiction, masked, dailyQuota, validFrom, validTo };
}

function Proposal({ catalogue }: { readonly catalogue: readonly CatalogueItem[] }) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const actor = useActorName();
  const own = useSession().data?.agency ?? '';
  const { purpose } = useExchange().exchange;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [form] = Form.useForm<ProposalValues>();
  const { tell } = useTell(ProposeAgreement);
  const item = catalogue.find(({ id }) => id === search.get('item'));
  const owner = Form.useWatch('owner', form);
  const values = Form.useWatch([], form);
  const owners = [...new Set(catalogue.map((each) => each.owner))].filter((each) => each !== own);
  const asked = item?.owner ?? owners.find((each) => each === search.get('owner'));
  const [from, to] = values?.period ?? [];
  const terms =
    values && from && to && (values.items ?? []).length > 0
      ? termsInput({ ...values, legalBasis: values.legalBasis ?? '', period: [from, to] })
      : null;
  const effects = useAsk(
    EffectsOfTerms,
    { terms: effectsInput(terms, owner) },
    { enabled: terms !== null && owner !== undefined && terms.purposes.length > 0, keepsPrevious: true },
  );
  return (
    <div className="two">
      <section className="panel">
        <StepForm<ProposalValues>
          form={form}
          ground={t.ground}
          next={t.next}
          submitWord={t.submit}
          fieldOf={FIELD_OF}
          initial={{
            ...(asked ? { owner: asked } : {}),
            items: item ? [item.id] : [],
            purposes: purpose === null ? [] : [purpose as Purpose],
            masked: true,
            jurisdiction: 'ANY',
            period: [dayjs(), dayjs().add(YEARS, 'year').subtract(1, 'day')],
          }}
          onCancel={() => void navigate('/agreements')}
          onSubmit={async ({ owner: chosen, ...filled }) => {
            const told = await tell((idempotencyKey) => ({
              input: { idempotencyKey, owner: chosen, ...termsInput(filled) },
            }));
            if (told.done) {
              const made = told.data.proposeSharingAgreement.sharingAgreement?.id;
              void navigate(made ? `/agreements/${made}` : '/agreements?view=list');
            }
            return told;
          }}
        >
          <Form.Item name="owner" label={words.owner} rules={[{ required: true, message: t.chooseOwner }]}>
            <Select
              placeholder={t.chooseOwner}
              options={owners.map((value) => ({ value, label: actor(value) }))}
              onChange={() => form.setFieldValue('items', [])}
            />
          </Form.Item>
          <TermsFields owner={owner} catalogue={catalogue} />
        </StepForm>
      </section>
      <section className="panel" aria-live="polite">
        <h2>{t.preview}</h2>
        {terms ? (
          <>
            <p>{t.who(actor(own))}</p>
            {effects.data?.data?.agreementEffects && (
              <EffectsTable effects={effects.data.data.agreementEffects} catalogue={catalogue} />
            )}
            {effects.data?.data?.agreementReach && <ReachLine reach={effects.data.data.agreementReach} />}
            <h3>{t.terms}</h3>
            <ChangesTable before={null} after={terms} catalogue={catalogue} />
          </>
        ) : (
          <p className="quiet">{t.first}</p>
        )}
      </section>
    </div>
  );
}
