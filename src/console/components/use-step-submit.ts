import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { NotAnswered } from '../api/ask';
import type { Refusal, Told } from '../api/use-tell';

export interface StepSubmitOptions<Values extends object> {
  readonly form: FormInstance<Values>;
  /**
   * At which field a refusal stands that the hub does not name as the form does: by the field of the input, or by its code; `a.b` is
   * the field b of a.
   */
  readonly fieldOf?: Readonly<Record<string, string>> | undefined;
  /** Sends the step. */
  readonly onSubmit: (values: Values) => Promise<Told<unknown>>;
  readonly onDone: (values: Values) => void;
  /** Told before a refusal is shown at a field, so that the field can be brought into view. */
  readonly onField?: ((field: string, refusal: Refusal) => void) | undefined;
}

const pathOf = (field: string): string | string[] => (field.includes('.') ? field.split('.') : field);

/**
 * How every form of a step is sent: while it is under way, why it was refused and at which field, and what was not
 * answered at all. What was typed stays.
 */
export function useStepSubmit<Values extends object>(options: StepSubmitOptions<Values>) {
  const { form, fieldOf, onSubmit, onDone, onField } = options;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [pending, setPending] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  // Once the field is on the page and can be typed into again; for each refusal anew.
  useEffect(() => {
    if (target !== null && refusal !== null && !pending) {
      form.scrollToField(pathOf(target), { focus: true });
    }
  }, [form, target, refusal, pending]);

  const show = (refused: Refusal): void => {
    setRefusal(refused);
    const named = refused.field ?? null;
    const isHere = named !== null && Object.hasOwn(form.getFieldsValue(), named);
    const field = isHere
      ? named
      : ((named === null ? undefined : fieldOf?.[named]) ?? fieldOf?.[refused.code]);
    if (!field) return;
    onField?.(field, refused);
    form.setFields([{ name: pathOf(field) as never, errors: [refused.message] }]);
    setTarget(field);
  };

  const submit = async (values: Values): Promise<void> => {
    setPending(true);
    setRefusal(null);
    setFailure(null);
    setTarget(null);
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
