import { useState } from 'react';
import { useAskAgain } from '../../api/use-ask';
import { useTell } from '../../api/use-tell';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { StepDrawer } from '../step-drawer';
import type { Step, StepValues } from './step';
import { StepFields } from './step-field-input';
import { inputOf } from './step-input';

const texts = defineTexts(
  { sure: '提交后即生效，并记入办理记录。' },
  { sure: 'It takes effect when it is sent, and goes on record.' },
);

/** The refusal of a step that somebody else came before. */
const STALE = 'STALE_VERSION';

export interface StepDialogProps<Subject> {
  readonly step: Step<Subject>;
  readonly label: string;
  /** Law and article, or plan, as the hub cites it; null for the management of the hub itself. */
  readonly rule: string | null;
  readonly subject: Subject;
  /** What of the input names the subject, e.g. `{ disputeId }`. */
  readonly about: Readonly<Record<string, string>>;
  readonly version?: number | undefined;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** The form of one step over the page. Where somebody else came before, what was typed stays. */
export function StepDialog<Subject>(props: StepDialogProps<Subject>) {
  const { step, label, rule, subject, about, version, onClose, onDone } = props;
  const t = useTexts(texts);
  const { locale } = useLocale();
  const { tell } = useTell(step.document);
  const askAgain = useAskAgain();
  const [seen, setSeen] = useState(version);
  const fields = step.fields?.(subject) ?? [];
  const submit = async (values: StepValues) => {
    const told = await tell((idempotencyKey) => ({
      input: {
        idempotencyKey,
        ...(step.about?.(subject) ?? about),
        ...(step.guarded && seen !== undefined ? { expectedVersion: seen } : {}),
        ...inputOf(fields, values),
      },
    }));
    if (!told.done && told.refusal.code === STALE) {
      // What was typed stays; the page shows what came meanwhile, and the next try rests on that.
      await askAgain();
      setSeen(undefined);
    }
    return told;
  };
  return (
    <StepDrawer<StepValues>
      title={label}
      open
      onClose={onClose}
      ground={rule ?? undefined}
      next={step.next?.[locale]}
      initial={step.initial?.(subject) ?? {}}
      wide={step.wide ?? false}
      {...(step.fieldOf ? { fieldOf: step.fieldOf } : {})}
      onSubmit={submit}
      {...(onDone ? { onDone } : {})}
    >
      {fields.length === 0 && <p>{t.sure}</p>}
      <StepFields fields={fields} />
    </StepDrawer>
  );
}
