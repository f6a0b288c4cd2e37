import { Link, useNavigate } from 'react-router';
import { useTell } from '../../api/use-tell';
import { StepForm } from '../../components/step-form';
import type { StepField, StepValues } from '../../components/steps/step';
import { StepFields } from '../../components/steps/step-field-input';
import { inputOf } from '../../components/steps/step-input';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useSectorOptions } from '../../names/use-names';
import { RegisterPlatform, type RegisterPlatformInput } from './identity.generated';

const texts = defineTexts(
  {
    title: '登记从业机构',
    back: '返回机构档案',
    submit: '登记',
    ground: '国办发〔2016〕21号：全面排查从业机构。',
    next: '未填写统一社会信用代码的，由登记簿编制临时代码。登记后与登记簿中的机构自动比对，疑似同一机构的列入待核实。',
  },
  {
    title: 'Register a firm',
    back: 'Back to the firms',
    submit: 'Register',
    ground: 'Guo Ban Fa [2016] No. 21: all platforms are to be found.',
    next: 'Without a unified social credit code it gets an interim code. It is then compared with the registry, and what may be the same firm is listed for a decision.',
  },
);

const KINDS = [
  'DOMAIN',
  'ICP_NUMBER',
  'APP_NAME',
  'BRAND',
  'WECHAT_ACCOUNT',
  'REGISTRATION_NUMBER',
  'ORGANISATION_CODE',
  'LICENCE_NUMBER',
] as const;

function fieldsWith(
  sectors: readonly { readonly value: string; readonly label: string }[],
): readonly StepField[] {
  return [
    {
      name: 'unifiedSocialCreditCode',
      kind: 'line',
      max: 18,
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      help: {
        zh: '未注册的不填。请勿填写公民身份号码。',
        en: 'Left empty where it is not registered. Never an identity number.',
      },
    },
    { name: 'name', kind: 'line', max: 200, required: true, label: { zh: '机构名称', en: 'Name' } },
    { name: 'registeredRegion', kind: 'region', label: { zh: '登记地', en: 'Registered in' } },
    {
      name: 'operatingRegions',
      kind: 'list',
      label: { zh: '经营地', en: 'Operates in' },
      fields: [{ name: 'region', kind: 'region', required: true, label: { zh: '行政区划', en: 'Division' } }],
    },
    {
      name: 'sectors',
      kind: 'choices',
      required: true,
      label: { zh: '领域', en: 'Sectors' },
      options: sectors,
    },
    {
      name: 'identifiers',
      kind: 'list',
      label: { zh: '其他标识', en: 'Other identifiers' },
      fields: [
        {
          name: 'kind',
          kind: 'enum',
          of: 'IdentifierKind',
          only: KINDS,
          required: true,
          label: { zh: '标识类型', en: 'Kind' },
        },
        {
          name: 'value',
          kind: 'line',
          max: 200,
          required: true,
          label: { zh: '标识内容', en: 'Identifier' },
        },
      ],
    },
  ];
}

const FIELD_OF = {
  PLATFORM_CODE_PERSONAL: 'unifiedSocialCreditCode',
  PLATFORM_CODE_CHECK_CHARACTER: 'unifiedSocialCreditCode',
  PLATFORM_CODE_MALFORMED: 'unifiedSocialCreditCode',
} as const;

interface Filled {
  readonly operatingRegions?: readonly { readonly region: string }[];
  readonly identifiers?: RegisterPlatformInput['identifiers'];
  readonly sectors?: readonly string[];
  readonly name?: string;
}

/** 登记从业机构: a firm with its code, or a platform without one, with what it is known by. */
export default function RegisterPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { tell } = useTell(RegisterPlatform);
  const fields = fieldsWith(useSectorOptions());
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Link to="/platforms">{t.back}</Link>
      </div>
      <section className="panel narrow">
        <StepForm<StepValues>
          ground={t.ground}
          next={t.next}
          submitWord={t.submit}
          fieldOf={FIELD_OF}
          onCancel={() => void navigate('/platforms')}
          onSubmit={async (values) => {
            const { operatingRegions, ...filled } = inputOf(fields, values) as Filled;
            const told = await tell((idempotencyKey) => ({
              input: {
                ...filled,
                idempotencyKey,
                name: filled.name ?? '',
                sectors: filled.sectors ?? [],
                identifiers: filled.identifiers ?? [],
                operatingRegions: (operatingRegions ?? []).map(({ region }) => region),
              },
            }));
            const code = told.done ? told.data.registerPlatform.platform?.code : undefined;
            if (code !== undefined) void navigate(`/platforms/${code}`);
            return told;
          }}
        >
          <StepFields fields={fields} />
        </StepForm>
      </section>
    </>
  );
}
