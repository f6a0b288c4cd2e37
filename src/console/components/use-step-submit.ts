import type { FormInstance } from 'antd';
import { useState } from 'react';
import { NotAnswered } from '../api/ask';
import type { Refusal, Told } from '../api/use-tell';

export interface StepSubmitOptions<Values extends object> {
  readonly form: FormInstance<Values>;
  /** At which field a refusal stands, by its code; `a.b` is the field b of a. */
  readonly fieldOf?: Readonly<Record<string, string>> | undefined;
  /** Sends the step. */
  readonly onSubmit: (values: Values) => Promise<Told<unknown>>;
  readonly onDone: (values: Values) => void;
  /** Told before a refusal is shown at a field, so that the field can be brought into view. */
  readonly onField?: ((field: string, refusal: Refusal) => void) | undefined;
}

/**
 * How every form of a step is sent: while it is under way, why it was refused and at which field, and what was not
 * answered at all. What was typed stays.
 */
export function useStepSubmit<Values extends object>(options: StepSubmitOptions<Values>) {
  const { form, fieldOf, onSubmit, onDone, onField } = options;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [pending, setPending] = useState(false);

  const show = (refused: Refusal): void => {
    setRefusal(refused);
    const field = fieldOf?.[refused.code];
    if (!field) return;
    onField?.(field, refused);
    const name = field.includes('.') ? field.split('.') : field;
    form.setFields([{ name: name as never, errors: [refused.message] }]);
    // After whatever was told has brought the field onto the page.
    setTimeout(() => form.scrollToField(name as never, { focus: true }));
  };

  const submit = async (values: Values): Promise<void> => {
    setPending(true);
    setRefusal(null);
    setFailure(null);
    try {
      const told = await onSubmit(values);
      if (told.done) onDone(values);
      else show(told.refusal);
    } catch (error) {
      setFailure(error instanceof Error ? error : new NotAnswered('INTERNAL', String(error), null));
    } finally {
      setPending(false);
    }
  };

  return { submit, refusal, failure, pending, show };
}
