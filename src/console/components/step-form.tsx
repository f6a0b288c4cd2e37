import { Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Refusal, Told } from '../api/use-tell';
import { defineTexts, useTexts } from '../i18n/texts';
import { RefusalAlert } from './refusal-alert';
import { useStepSubmit } from './use-step-submit';

export const stepTexts = defineTexts(
  { submit: '提交', cancel: '取消', ground: '依据', next: '提交之后' },
  { submit: 'Submit', cancel: 'Cancel', ground: 'Ground', next: 'After that' },
);

/** A step of a procedure: what is asked, on which ground, and what happens then. */
export interface StepProps<Values extends object> {
  /** The rule by which the step is taken. */
  readonly ground?: ReactNode;
  /** What happens after the step. */
  readonly next?: ReactNode;
  readonly initial?: Partial<Values>;
  readonly submitWord?: string;
  readonly form?: FormInstance<Values>;
  /** At which field a refusal stands, by its code. */
  readonly fieldOf?: Readonly<Record<string, keyof Values & string>>;
  /** Sends the step. */
  readonly onSubmit: (values: Values) => Promise<Told<unknown>>;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

interface Step<Values extends object> {
  readonly form: FormInstance<Values>;
  readonly refusal: Refusal | null;
  readonly failure: Error | null;
  readonly pending: boolean;
  readonly submit: (values: Values) => Promise<void>;
}

/** Sends a step and keeps what became of it; a refusal is put at the field that it concerns. */
export function useStep<Values extends object>({
  form: given,
  fieldOf,
  onSubmit,
  onDone,
}: Pick<StepProps<Values>, 'form' | 'fieldOf' | 'onSubmit' | 'onDone'>): Step<Values> {
  const [own] = Form.useForm<Values>();
  const form = given ?? own;
  const { refusal, failure, pending, submit } = useStepSubmit<Values>({
    form,
    fieldOf,
    onSubmit,
    onDone: () => {
      form.resetFields();
      onDone?.();
    },
  });
  return { form, refusal, failure, pending, submit };
}

interface StepBodyProps<Values extends object> extends Pick<
  StepProps<Values>,
  'ground' | 'next' | 'initial' | 'children'
> {
  readonly step: Step<Values>;
}

/** The ground, the fields, what was refused, and what happens then. */
export function StepBody<Values extends object>({
  step: { form, refusal, failure, pending, submit },
  ground,
  next,
  initial,
  children,
}: StepBodyProps<Values>) {
  const t = useTexts(stepTexts);
  return (
    <>
      {ground && (
        <p className="ground">
          <strong>{t.ground}</strong> {ground}
        </p>
      )}
      <RefusalAlert refusal={refusal} failure={failure} />
      <Form<Values>
        form={form}
        layout="vertical"
        disabled={pending}
        scrollToFirstError={{ focus: true }}
        {...(initial ? { initialValues: initial } : {})}
        onFinish={(values) => void submit(values)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.submit();
        }}
      >
        {children}
      </Form>
      {next && (
        <p className="quiet">
          <strong>{t.next}</strong> {next}
        </p>
      )}
    </>
  );
}

/** A step that has a page of its own; `StepDrawer` is the same over a page. */
export function StepForm<Values extends object>(
  props: StepProps<Values> & { readonly onCancel: () => void },
) {
  const t = useTexts(stepTexts);
  const step = useStep(props);
  const { ground, next, initial, submitWord, onCancel, children } = props;
  return (
    <>
      <StepBody step={step} ground={ground} next={next} {...(initial ? { initial } : {})}>
        {children}
      </StepBody>
      <div className="actions">
        <Button type="primary" loading={step.pending} onClick={() => step.form.submit()}>
          {submitWord ?? t.submit}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </>
  );
}
