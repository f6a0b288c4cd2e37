import { Alert, Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAskAgain } from '../../api/use-ask';
import { useTell } from '../../api/use-tell';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { StepDrawer } from '../step-drawer';
import type { Step, Steps, StepValues } from './step';
import { StepFields } from './step-field-input';
import { inputOf } from './step-input';
import './steps.css';

const texts = defineTexts(
  {
    title: '可办事项',
    none: '您当前没有可办事项。',
    done: (label: string) => `已办理：${label}`,
    notNow: '任务所指的步骤您现在不能办理：可能已经办理，或者事项已进入其他阶段。',
    sure: '提交后即生效，并记入办理记录。',
  },
  {
    title: 'What you can do',
    none: 'There is nothing for you to do now.',
    done: (label: string) => `Done: ${label}`,
    notNow: 'The step of that task cannot be taken now: it may have been done, or the matter has moved on.',
    sure: 'It takes effect when it is sent, and goes on record.',
  },
);

/** The refusal of a step that somebody else came before. */
const STALE = 'STALE_VERSION';

export interface StepAction {
  readonly mutation: string;
  readonly label: string;
  readonly deadline: string | null;
}

export interface StepActionsProps<Subject> {
  /** What the caller can do, as the hub says. */
  readonly actions: readonly StepAction[];
  readonly steps: Steps<Subject>;
  readonly subject: Subject;
  /** What of the input names the subject, e.g. `{ disputeId }`. */
  readonly about: Readonly<Record<string, string>>;
  readonly version?: number;
  /** The step that is waited for, which stands out; where this is not said, all that have a deadline do. */
  readonly asked?: string | null;
  /** Where an action is taken that this page has no form for. */
  readonly elsewhere?: (mutation: string) => string | null;
  readonly empty?: ReactNode;
}

/** Everything the caller can do about a matter as buttons with their words, each with its form; `?do=` opens one at once. */
export function StepActions<Subject>(props: StepActionsProps<Subject>) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const { actions, steps, elsewhere, asked } = props;
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<{ readonly label: string; readonly next: string | null } | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const wanted = search.get('do');
  const open = actions.find(({ mutation }) => mutation === wanted && steps[mutation]);
  // One that has its form elsewhere is reached by its link.
  const isGone = wanted !== null && !actions.some(({ mutation }) => mutation === wanted);
  const choose = (mutation: string | null): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (mutation === null) after.delete('do');
        else after.set('do', mutation);
        return after;
      },
      { replace: true },
    );
  const openStep = open && steps[open.mutation];
  return (
    <section className="steps-open" aria-label={t.title}>
      <div ref={told} tabIndex={-1}>
        {done && (
          <Alert
            type="success"
            showIcon
            role="status"
            className="refusal"
            title={t.done(done.label)}
            description={done.next ?? undefined}
          />
        )}
      </div>
      {isGone && !done && <Alert type="info" showIcon className="refusal" title={t.notNow} />}
      <div className="actions">
        {actions.map(({ mutation, label, deadline }) => {
          if (steps[mutation]) {
            return (
              <Button
                key={mutation}
                type={(asked === undefined ? deadline !== null : asked === mutation) ? 'primary' : 'default'}
                onClick={() => {
                  setDone(null);
                  choose(mutation);
                }}
              >
                {label}
              </Button>
            );
          }
          const place = elsewhere?.(mutation);
          return place ? (
            <Link key={mutation} to={place} className="row-open">
              {label}
            </Link>
          ) : null;
        })}
        {actions.length === 0 && (props.empty ?? <span className="quiet">{t.none}</span>)}
      </div>
      {open && openStep && (
        <StepForm
          key={open.mutation}
          {...props}
          step={openStep}
          label={open.label}
          onClose={() => choose(null)}
          onDone={() => {
            setDone({ label: open.label, next: openStep.next?.[locale] ?? null });
            setTimeout(() => told.current?.focus());
          }}
        />
      )}
    </section>
  );
}

interface StepFormProps<Subject> extends StepActionsProps<Subject> {
  readonly step: Step<Subject>;
  readonly label: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function StepForm<Subject>(props: StepFormProps<Subject>) {
  const { step, label, subject, about, version, onClose, onDone } = props;
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
      ground={step.ground?.[locale]}
      next={step.next?.[locale]}
      initial={step.initial?.(subject) ?? {}}
      wide={step.wide ?? false}
      {...(step.fieldOf ? { fieldOf: step.fieldOf } : {})}
      onSubmit={submit}
      onDone={onDone}
    >
      {fields.length === 0 && <p>{t.sure}</p>}
      <StepFields fields={fields} />
    </StepDrawer>
  );
}
