import { Link, useNavigate, useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { useTell } from '../../api/use-tell';
import { PageState } from '../../components/page-state';
import { StepForm } from '../../components/step-form';
import type { StepField, StepOption, StepValues } from '../../components/steps/step';
import { StepFields } from '../../components/steps/step-field-input';
import { inputOf } from '../../components/steps/step-input';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useRegionOptions, useSectorName } from '../../names/use-names';
import { SplitForm, SplitPlatform, type SplitFormQuery, type SplitPlatformInput } from './identity.generated';

const texts = defineTexts(
  {
    title: '提请拆分从业机构',
    back: '返回机构档案',
    submit: '提请拆分',
    ground: '国办发〔2016〕21号：全面排查从业机构。',
    next: '由本单位另一名人员复核。同意后，拆分部分以新代码登记；持有数据的部门接到待办，自行按两个代码核对数据。再行归并即恢复为一家。',
  },
  {
    title: 'Propose a split',
    back: 'Back to the firm',
    submit: 'Propose',
    ground: 'Guo Ban Fa [2016] No. 21: all platforms are to be found.',
    next: 'Another officer of your office decides. Once agreed, the part is entered under its code, and agencies with records are asked to file them under the two codes. A merge makes them one again.',
  },
);

interface Choices {
  readonly sectors: readonly StepOption[];
  readonly regions: readonly StepOption[];
  readonly identifiers: readonly StepOption[];
  readonly cases: readonly StepOption[];
}

function fieldsWith({ sectors, regions, identifiers, cases }: Choices): readonly StepField[] {
  const optional: readonly StepField[] = [
    {
      name: 'identifiers',
      kind: 'choices',
      label: { zh: '改列的标识', en: 'Identifiers that go along' },
      options: identifiers,
    },
    {
      name: 'cases',
      kind: 'choices',
      label: { zh: '改列的认定事项', en: 'Determinations that go along' },
      help: {
        zh: '正在征求意见且尚无签名意见的可以改列；其余仍在原代码下办理。',
        en: 'While opinions are collected and none was signed; all others stay under the old code.',
      },
      options: cases,
    },
  ];
  return [
    {
      name: 'unifiedSocialCreditCode',
      kind: 'line',
      max: 18,
      label: { zh: '拆分部分的统一社会信用代码', en: 'Unified social credit code of the part' },
      help: {
        zh: '未注册的不填，同意后编制临时代码。',
        en: 'Left empty where it is not registered: it gets an interim code.',
      },
    },
    {
      name: 'name',
      kind: 'line',
      max: 200,
      required: true,
      label: { zh: '拆分部分名称', en: 'Name of the part' },
    },
    {
      name: 'registeredRegion',
      kind: 'region',
      label: { zh: '拆分部分登记地', en: 'The part is registered in' },
    },
    {
      name: 'sectors',
      kind: 'choices',
      required: true,
      label: { zh: '改列的领域', en: 'Sectors of the part' },
      options: sectors,
    },
    {
      name: 'remainingSectors',
      kind: 'choices',
      required: true,
      label: { zh: '保留的领域', en: 'Sectors that remain' },
      options: sectors,
    },
    {
      name: 'operatingRegions',
      kind: 'choices',
      label: { zh: '改列的经营地', en: 'Places of the part' },
      options: regions,
    },
    {
      name: 'remainingRegions',
      kind: 'choices',
      label: { zh: '保留的经营地', en: 'Places that remain' },
      options: regions,
    },
    ...optional.filter((field) => field.kind === 'choices' && field.options.length > 0),
    {
      name: 'records',
      kind: 'list',
      label: { zh: '各部门应改列的数据', en: 'Records that go along' },
      fields: [
        { name: 'agency', kind: 'actor', required: true, label: { zh: '部门', en: 'Agency' } },
        {
          name: 'rows',
          kind: 'line',
          max: 1_000,
          required: true,
          label: { zh: '数据说明', en: 'Which records' },
        },
      ],
    },
    { name: 'reason', kind: 'text', required: true, label: { zh: '拆分理由', en: 'Why they are two' } },
  ];
}

const FIELD_OF = {
  SPLIT_CODE_TAKEN: 'unifiedSocialCreditCode',
  PLATFORM_CODE_CHECK_CHARACTER: 'unifiedSocialCreditCode',
  PLATFORM_CODE_MALFORMED: 'unifiedSocialCreditCode',
} as const;

/** 提请拆分: what of a firm goes with the part that gets a code of its own. */
export default function SplitFormPage() {
  const { code = '' } = useParams();
  const query = useAsk(SplitForm, { code });
  return (
    <PageState query={query} pick={({ platform }) => platform}>
      {(platform) => <Form platform={platform} />}
    </PageState>
  );
}

type Platform = NonNullable<SplitFormQuery['platform']>;
/** What goes between kind and value of an identifier in the value of a choice; no kind has one. */
const SEPARATOR = ' ';

function useChoices({ sectors, operatingRegions, identifiers, substanceCases }: Platform): Choices {
  const word = useEnumWord();
  const sectorName = useSectorName();
  const [first] = operatingRegions;
  const places = [
    ...useRegionOptions(null),
    ...useRegionOptions(first === undefined ? null : `${first.slice(0, 2)}0000`),
  ];
  return {
    sectors: sectors.map((value) => ({ value, label: sectorName(value) })),
    regions: operatingRegions.map((value) => ({
      value,
      label: places.find((place) => place.value === value)?.label ?? value,
    })),
    identifiers: identifiers
      .filter(({ kind }) => kind !== 'UNIFIED_SOCIAL_CREDIT_CODE' && kind !== 'INTERIM_CODE')
      .map(({ kind, value }) => ({
        value: `${kind}${SEPARATOR}${value}`,
        label: `${word('IdentifierKind', kind)} ${value}`,
      })),
    cases: (substanceCases?.edges ?? [])
      .filter(({ node }) => node.status === 'COLLECTING')
      .map(({ node }) => ({ value: node.id, label: node.businessLine })),
  };
}

type Filled = Partial<
  Omit<SplitPlatformInput, 'identifiers' | 'idempotencyKey' | 'platform'> & {
    readonly identifiers: readonly string[];
  }
>;

function inputFrom(filled: Filled, platform: string): Omit<SplitPlatformInput, 'idempotencyKey'> {
  return {
    ...filled,
    platform,
    name: filled.name ?? '',
    reason: filled.reason ?? '',
    sectors: filled.sectors ?? [],
    remainingSectors: filled.remainingSectors ?? [],
    operatingRegions: filled.operatingRegions ?? [],
    remainingRegions: filled.remainingRegions ?? [],
    cases: filled.cases ?? [],
    records: filled.records ?? [],
    identifiers: (filled.identifiers ?? []).map((chosen) => {
      const at = chosen.indexOf(SEPARATOR);
      const kind = chosen.slice(0, at) as SplitPlatformInput['identifiers'][number]['kind'];
      return { kind, value: chosen.slice(at + 1) };
    }),
  };
}

function Form({ platform }: { readonly platform: Platform }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { tell } = useTell(SplitPlatform);
  const fields = fieldsWith(useChoices(platform));
  const back = `/platforms/${platform.code}`;
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="code">{platform.code}</span> {platform.name}
        <Link to={back}>{t.back}</Link>
      </div>
      <section className="panel">
        <StepForm<StepValues>
          ground={t.ground}
          next={t.next}
          submitWord={t.submit}
          fieldOf={FIELD_OF}
          onCancel={() => void navigate(back)}
          onSubmit={async (values) => {
            const input = inputFrom(inputOf(fields, values), platform.code);
            const told = await tell((idempotencyKey) => ({ input: { ...input, idempotencyKey } }));
            const id = told.done ? told.data.splitPlatform.split?.id : undefined;
            if (id !== undefined) void navigate(`/splits/${id}`);
            return told;
          }}
        >
          <StepFields fields={fields} />
        </StepForm>
      </section>
    </>
  );
}
