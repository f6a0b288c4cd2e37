import { Form } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { useTell } from '../../api/use-tell';
import { endOfDay } from '../../components/beijing-days';
import { PageState } from '../../components/page-state';
import { StepForm } from '../../components/step-form';
import type { StepValues } from '../../components/steps/step';
import { StepFields } from '../../components/steps/step-field-input';
import { inputOf } from '../../components/steps/step-input';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName, useActorOptions } from '../../names/use-names';
import {
  OnwardItems,
  RequestOnwardConsent,
  type OnwardItemsQuery,
  type RequestOnwardConsentInput,
} from './onward-sharing.generated';
import { requestFields, sourceField } from './onward-steps';

const texts = defineTexts(
  {
    title: '申请向第三方提供',
    back: '返回清单',
    ground: '《政务数据共享条例》第二十五条：通过共享获得的数据，未经数源部门同意不得提供给第三方。',
    next: '数源部门收到待办，在期限内答复。同意之前，第三方不能查阅有关数据。',
    submit: '提交申请',
  },
  {
    title: 'Ask to give data on',
    back: 'Back to the list',
    ground:
      '政务数据共享条例, art. 25: what was got by sharing is given to no third agency without the consent of its source agency.',
    next: 'The source agency has a task to answer in time. Until it consents, the third agency does not read the data.',
    submit: 'Send the request',
  },
);

const FIELD_OF = { ONWARD_TERM_UNUSABLE: 'lastDay' } as const;

type Catalogue = NonNullable<OnwardItemsQuery['catalogue']>;

/** A request to give data on, begun with the source agency that the address names. */
export default function NewOnwardConsentPage() {
  const t = useTexts(texts);
  const query = useAsk(OnwardItems, {});
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Link to="/onward-sharing">{t.back}</Link>
      </div>
      <PageState query={query} pick={({ catalogue }) => catalogue}>
        {(catalogue) => <Request catalogue={catalogue} />}
      </PageState>
    </>
  );
}

function Request({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const actor = useActorName();
  const bodies = useActorOptions().map(({ value }) => value);
  const own = useSession().data?.agency ?? '';
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [form] = Form.useForm<StepValues>();
  const { tell } = useTell(RequestOnwardConsent);
  const source: unknown = Form.useWatch('source', form);
  const conditional = catalogue.filter(
    ({ shareType, owner }) => shareType === 'CONDITIONAL' && owner !== own,
  );
  const sources = [...new Set(conditional.map(({ owner }) => owner))];
  const asked = sources.find((each) => each === search.get('source'));
  const choice = {
    sources: sources.map((value) => ({ value, label: actor(value) })),
    items: conditional
      .filter(({ owner }) => owner === source)
      .map(({ id, descriptions }) => ({ value: id, label: descriptions[locale] })),
    recipients: bodies.filter((each) => each !== own && each !== source),
  };
  const fields = requestFields(choice);
  return (
    <section className="panel">
      <StepForm<StepValues>
        form={form}
        ground={t.ground}
        next={t.next}
        submitWord={t.submit}
        fieldOf={FIELD_OF}
        initial={asked ? { source: asked } : {}}
        onCancel={() => void navigate('/onward-sharing')}
        onSubmit={async (values) => {
          const { lastDay, ...input } = inputOf(fields, values);
          const told = await tell((idempotencyKey) => ({
            input: {
              ...(input as Omit<RequestOnwardConsentInput, 'idempotencyKey' | 'validTo'>),
              idempotencyKey,
              validTo: endOfDay(String(lastDay)),
            },
          }));
          if (told.done) {
            const made = told.data.requestOnwardConsent.onwardConsent?.id;
            void navigate(made ? `/onward-sharing/${made}` : '/onward-sharing');
          }
          return told;
        }}
      >
        <StepFields fields={[sourceField(choice)]} />
        {source !== undefined && <StepFields fields={fields} />}
      </StepForm>
    </section>
  );
}
