import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useCodeWords } from '../../names/use-code-words';
import { useActorOptions, useRegionOptions } from '../../names/use-names';
import { useOfficerNames } from '../../names/use-officer-names';
import { FileHash } from '../file-hash';
import type { FieldPath, StepField } from './step';
import { StepLines, StepList } from './step-list';
import { minorUnits } from './step-input';
import './steps.css';

const texts = defineTexts(
  {
    required: (label: string) => `请填写“${label}”。`,
    money: '请按元填写金额，最多两位小数。',
    yes: '是',
    no: '否',
    yuan: '元',
    beijing: '（北京时间）',
  },
  {
    required: (label: string) => `“${label}” is needed.`,
    money: 'Give the sum in yuan, with two decimals at most.',
    yes: 'Yes',
    no: 'No',
    yuan: 'yuan',
    beijing: ' (Beijing time)',
  },
);

/** Up to so many, a choice is shown as a whole. */
const MOST_SHOWN = 4;

/** The values of a form as a whole. */
const WHOLE: FieldPath = [];

interface FieldProps {
  readonly field: StepField;
  /** Where it stands among the values of the form. */
  readonly path: FieldPath;
}

/** The fields of a step, in their order. */
export function StepFields({
  fields,
  path = WHOLE,
}: {
  readonly fields: readonly StepField[];
  readonly path?: FieldPath;
}) {
  return (
    <>
      {fields.map((field) => (
        <StepFieldInput key={field.name} field={field} path={[...path, field.name]} />
      ))}
    </>
  );
}

/** For a list, which holds fields of every kind itself. */
const fieldsAt = (fields: readonly StepField[], path: FieldPath) => (
  <StepFields fields={fields} path={path} />
);

function StepFieldInput({ field, path }: FieldProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const label = field.label[locale];
  if (field.kind === 'group') {
    return (
      <fieldset className="step-group">
        <legend>{label}</legend>
        {field.help && <p className="quiet">{field.help[locale]}</p>}
        <StepFields fields={field.fields} path={path} />
      </fieldset>
    );
  }
  if (field.kind === 'list') return <StepList field={field} path={path} label={label} fieldsAt={fieldsAt} />;
  if (field.kind === 'lines') return <StepLines field={field} path={path} label={label} />;
  const rules = [
    ...(field.required ? [{ required: true, message: t.required(label) }] : []),
    ...(field.kind === 'line' || field.kind === 'text'
      ? [{ whitespace: true, message: t.required(label) }]
      : []),
    ...(field.kind === 'money'
      ? [
          {
            validator: (_rule: unknown, value: unknown) =>
              typeof value !== 'string' || value === '' || minorUnits(value) !== null
                ? Promise.resolve()
                : Promise.reject(new Error(t.money)),
          },
        ]
      : []),
  ];
  return (
    <Form.Item
      name={[...path]}
      label={field.kind === 'instant' ? `${label}${t.beijing}` : label}
      rules={rules}
      extra={field.help?.[locale]}
      {...(field.kind === 'day' ? momentsAs('YYYY-MM-DD') : {})}
      {...(field.kind === 'instant' ? momentsAs('YYYY-MM-DDTHH:mm') : {})}
    >
      <StepControl field={field} label={label} />
    </Form.Item>
  );
}

/** A form keeps moments as text, in Beijing time. */
function momentsAs(format: string) {
  return {
    getValueProps: (value: unknown) => ({ value: typeof value === 'string' ? dayjs(value) : null }),
    getValueFromEvent: (value: Dayjs | null) => value?.format(format) ?? null,
  };
}

interface ControlProps {
  readonly field: StepField;
  readonly label: string;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

function StepControl({ field, label, ...control }: ControlProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const given = control as Record<string, never>;
  switch (field.kind) {
    case 'line':
      return <Input {...given} maxLength={field.max ?? 500} />;
    case 'text':
      return <Input.TextArea {...given} rows={4} maxLength={field.max ?? 10_000} />;
    case 'number':
      return <InputNumber {...given} min={field.min ?? 0} max={field.max ?? 100_000_000} precision={0} />;
    case 'money':
      return <Input {...given} inputMode="decimal" suffix={t.yuan} />;
    case 'day':
      return <DatePicker {...given} />;
    case 'instant':
      return <DatePicker {...given} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />;
    case 'yes':
      return (
        <Radio.Group
          {...given}
          aria-label={label}
          options={[
            { value: true, label: t.yes },
            { value: false, label: t.no },
          ]}
        />
      );
    case 'enum':
      return (
        <OptionControl
          {...given}
          label={label}
          options={enumOptions(field.of, locale).filter(
            ({ value }) => !field.only || field.only.includes(value),
          )}
        />
      );
    case 'choice':
      return <OptionControl {...given} label={label} options={field.options} />;
    case 'person':
      return <PersonControl {...given} label={label} agency={field.agency} officers={field.officers} />;
    case 'choices':
      return (
        <Select
          {...given}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={[...field.options]}
        />
      );
    case 'actor':
    case 'actors':
      return <ActorControl {...given} many={field.kind === 'actors'} only={field.only} />;
    case 'disposition':
    case 'conduct':
    case 'redLines':
      return <CodeControl {...given} kind={field.kind} />;
    case 'region':
      return <RegionControl {...given} />;
    case 'file':
      return <FileHash {...given} label={label} />;
    default:
      return null;
  }
}

function OptionControl({
  label,
  options,
  ...control
}: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  if (options.length <= MOST_SHOWN) {
    return <Radio.Group {...control} className="stacked" aria-label={label} options={[...options]} />;
  }
  return <Select {...control} showSearch={{ optionFilterProp: 'label' }} allowClear options={[...options]} />;
}

function PersonControl({
  label,
  agency,
  officers,
  ...control
}: {
  readonly label: string;
  readonly agency: string;
  readonly officers: readonly string[];
}) {
  const nameOf = useOfficerNames(officers.map((officer) => ({ agency, officer })));
  const options = officers.map((officer) => ({ value: officer, label: nameOf(agency, officer) }));
  return <OptionControl {...control} label={label} options={options} />;
}

function ActorControl({
  many,
  only,
  ...control
}: {
  readonly many: boolean;
  readonly only?: readonly string[] | undefined;
}) {
  const options = useActorOptions().filter(({ value }) => !only || only.includes(value));
  return (
    <Select
      {...control}
      {...(many ? { mode: 'multiple' as const } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      options={options}
    />
  );
}

function CodeControl({ kind, ...control }: { readonly kind: 'disposition' | 'conduct' | 'redLines' }) {
  const { optionsOf } = useCodeWords();
  return (
    <Select
      {...control}
      {...(kind === 'redLines' ? { mode: 'multiple' as const } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      options={optionsOf(kind === 'redLines' ? 'redLine' : kind)}
    />
  );
}

function RegionControl(control: object) {
  const options = useRegionOptions(null);
  return <Select {...control} showSearch={{ optionFilterProp: 'label' }} allowClear options={options} />;
}
