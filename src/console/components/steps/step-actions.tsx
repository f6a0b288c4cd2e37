import { Alert, Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActionRule } from '../action-rule';
import { useAddress } from '../use-address';
import type { Steps } from './step';
import { StepDialog } from './step-dialog';
import { useOpenAction } from './use-open-action';
import { useAskedSteps } from './use-asked-steps';
import './steps.css';

const texts = defineTexts(
  {
    title: '可办事项',
    none: '您当前没有可办事项。',
    done: (label: string) => `已办理：${label}`,
    notNow: '任务所指的步骤您现在不能办理：可能已经办理，或者事项已进入其他阶段。',
    goFirst: (label: string) => `先办理：${label}`,
  },
  {
    title: 'What you can do',
    none: 'There is nothing for you to do now.',
    done: (label: string) => `Done: ${label}`,
    notNow: 'The step of that task cannot be taken now: it may have been done, or the matter has moved on.',
    goFirst: (label: string) => `First: ${label}`,
  },
);

export interface StepAction {
  readonly mutation: string;
  readonly label: string;
  readonly deadline: string | null;
  /** Law and article, or plan, as the hub cites it; null for the management of the hub itself. */
  readonly rule: string | null;
}

export interface StepActionsProps<Subject> {
  /** What the caller can do, as the hub says. */
  readonly actions: readonly StepAction[];
  readonly steps: Steps<Subject>;
  readonly subject: Subject;
  /** What of the input names the subject, e.g. `{ disputeId }`. */
  readonly about: Readonly<Record<string, string>>;
  readonly version?: number;
  /** Whose tasks make a step stand out; what `about` names when absent. */
  readonly subjects?: readonly string[];
  /** Where an action is taken that this page has no form for. */
  readonly elsewhere?: (mutation: string) => string | null;
  readonly empty?: ReactNode;
}

/** Everything the caller can do about a matter as buttons with their words, each with its form; `?do=` opens one at once. */
export function StepActions<Subject>(props: StepActionsProps<Subject>) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const { actions, steps, elsewhere, subjects = Object.values(props.about) } = props;
  const isAsked = useAskedSteps(subjects);
  const [search, put] = useAddress();
  const [done, setDone] = useState<{ readonly label: string; readonly next: string | null } | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const wanted = search.get('do');
  const open = useOpenAction(actions, wanted);
  // One that has its form elsewhere is reached by its link.
  const isGone = wanted !== null && !open;
  const choose = (mutation: string | null): void => put({ do: mutation });
  const openStep = open && steps[open.mutation];
  // A step that the hub does not list yet, because another comes before it: it lists that one.
  const waits = Object.entries(steps).flatMap(([mutation, { first: before }]) => {
    const first = actions.find((each) => each.mutation === before?.mutation);
    const isListed = actions.some((each) => each.mutation === mutation);
    return before && first && !isListed ? [{ first, why: before.why }] : [];
  });
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
      {isGone && !done && waits.length === 0 && (
        <Alert type="info" showIcon className="refusal" title={t.notNow} />
      )}
      {waits.map(({ first, why }) => (
        <Alert
          key={first.mutation}
          type="info"
          showIcon
          className="refusal"
          title={why[locale]}
          action={<Button onClick={() => choose(first.mutation)}>{t.goFirst(first.label)}</Button>}
        />
      ))}
      <div className="actions">
        {actions.map(({ mutation, label, deadline, rule }) => {
          if (steps[mutation]) {
            return (
              <div key={mutation} className="action">
                <Button
                  type={isAsked(mutation) ? 'primary' : 'default'}
                  onClick={() => {
                    setDone(null);
                    choose(mutation);
                  }}
                >
                  {label}
                </Button>
                <ActionRule rule={rule} deadline={deadline} />
              </div>
            );
          }
          const place = elsewhere?.(mutation);
          return place ? (
            <div key={mutation} className="action">
              <Link to={place} className={isAsked(mutation) ? 'row-open asked' : 'row-open'}>
                {label}
              </Link>
              <ActionRule rule={rule} deadline={deadline} />
            </div>
          ) : null;
        })}
        {actions.length === 0 && (props.empty ?? <span className="quiet">{t.none}</span>)}
      </div>
      {open && openStep && (
        <StepDialog
          key={open.mutation}
          subject={props.subject}
          about={props.about}
          version={props.version}
          step={openStep}
          label={open.label}
          rule={open.rule}
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
