import { Button, Drawer, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { NotAnswered } from '../api/ask';
import type { Refusal, Told } from '../api/use-tell';
import { defineTexts, useTexts } from '../i18n/texts';
import { RefusalAlert } from './refusal-alert';

const texts = defineTexts(
  { submit: '提交', cancel: '取消', ground: '依据', next: '提交之后' },
  { submit: 'Submit', cancel: 'Cancel', ground: 'Ground', next: 'After that' },
);

export interface StepDrawerProps<Values extends object> {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The rule by which the step is taken. */
  readonly ground?: ReactNode;
  /** What happens after the step. */
  readonly next?: ReactNode;
  readonly initial?: Partial<Values>;
  readonly submitWord?: string;
  readonly wide?: boolean;
  readonly form?: FormInstance<Values>;
  /** At which field a refusal stands, by its code. */
  readonly fieldOf?: Readonly<Record<string, keyof Values & string>>;
  /** Sends the step. */
  readonly onSubmit: (values: Values) => Promise<Told<unknown>>;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

/**
 * The one form of the console for a step of a procedure: what is asked, on which ground, what happens then. A refusal stands
 * at the field that it concerns, or above the form; what was typed stays.
 */
export function StepDrawer<Values extends object>(props: StepDrawerProps<Values>) {
  const {
    title,
    open,
    onClose,
    ground,
    next,
    initial,
    submitWord,
    wide,
    fieldOf,
    onSubmit,
    onDone,
    children,
  } = props;
  const t = useTexts(texts);
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [pending, setPending] = useState(false);

  const submit = async (values: Values): Promise<void> => {
    setPending(true);
    setRefusal(null);
    setFailure(null);
    try {
      const told = await onSubmit(values);
      if (told.done) {
        form.resetFields();
        onClose();
        onDone?.();
        return;
      }
      const field = fieldOf?.[told.refusal.code];
      setRefusal(told.refusal);
      if (field) {
        form.setFields([{ name: field as never, errors: [told.refusal.message] }]);
        form.scrollToField(field, { focus: true });
      }
    } catch (error) {
      setFailure(error instanceof Error ? error : new NotAnswered('INTERNAL', String(error), null));
    } finally {
      setPending(false);
    }
  };

  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      size={wide ? 880 : 560}
      destroyOnHidden={false}
      footer={
        <div className="actions">
          <Button type="primary" loading={pending} onClick={() => form.submit()}>
            {submitWord ?? t.submit}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      }
    >
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
    </Drawer>
  );
}
