import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { FieldPath, StepField } from './step';
import './steps.css';

const texts = defineTexts(
  {
    add: (label: string) => `增加${label}`,
    remove: (label: string, number: number) => `删除第${number}项${label}`,
    removeWord: '删除',
    one: (label: string, number: number) => `${label}（第${number}项）`,
    least: (label: string) => `至少填写一项“${label}”。`,
  },
  {
    add: (label: string) => `Add: ${label}`,
    remove: (label: string, number: number) => `Remove ${label} ${number}`,
    removeWord: 'Remove',
    one: (label: string, number: number) => `${label} (${number})`,
    least: (label: string) => `Give “${label}” at least once.`,
  },
);

interface ListProps<Kind extends StepField['kind']> {
  readonly field: Extract<StepField, { readonly kind: Kind }>;
  readonly path: FieldPath;
  readonly label: string;
}

/** Any number of the same fields, one below another. */
export function StepList({
  field,
  path,
  label,
  fieldsAt,
}: ListProps<'list'> & { readonly fieldsAt: (fields: readonly StepField[], path: FieldPath) => ReactNode }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const least = field.least ?? (field.required ? 1 : 0);
  return (
    <fieldset className="step-group">
      <legend>{label}</legend>
      {field.help && <p className="quiet">{field.help[locale]}</p>}
      <Form.List
        name={[...path]}
        rules={[
          {
            validator: (_rule, value: unknown[] | undefined) =>
              (value?.length ?? 0) >= least ? Promise.resolve() : Promise.reject(new Error(t.least(label))),
          },
        ]}
      >
        {(entries, { add, remove }, { errors }) => (
          <>
            {entries.map(({ key, name }, index) => (
              <div key={key} role="group" aria-label={t.one(label, index + 1)} className="step-entry">
                {fieldsAt(field.fields, [name])}
                <Button size="small" aria-label={t.remove(label, index + 1)} onClick={() => remove(name)}>
                  {t.removeWord}
                </Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add({})}>{t.add(label)}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** Any number of short texts. */
export function StepLines({ field, path, label }: ListProps<'lines'>) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  return (
    <fieldset className="step-group">
      <legend>{label}</legend>
      {field.help && <p className="quiet">{field.help[locale]}</p>}
      <Form.List name={[...path]}>
        {(entries, { add, remove }) => (
          <>
            {entries.map(({ key, name }, index) => (
              <div key={key} className="step-line">
                <Form.Item name={name} noStyle>
                  <Input aria-label={t.one(label, index + 1)} maxLength={200} />
                </Form.Item>
                <Button size="small" aria-label={t.remove(label, index + 1)} onClick={() => remove(name)}>
                  {t.removeWord}
                </Button>
              </div>
            ))}
            <Button onClick={() => add('')}>{t.add(label)}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
