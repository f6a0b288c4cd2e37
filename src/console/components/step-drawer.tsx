import { Button, Drawer } from 'antd';
import { useTexts } from '../i18n/texts';
import { StepBody, stepTexts, useStep, type StepProps } from './step-form';

export interface StepDrawerProps<Values extends object> extends StepProps<Values> {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
}

/**
 * The one form of the console for a step of a procedure: what is asked, on which ground, what happens then. A refusal stands
 * at the field that it concerns, or above the form; what was typed stays.
 */
export function StepDrawer<Values extends object>(props: StepDrawerProps<Values>) {
  const { title, open, onClose, ground, next, initial, submitWord, wide, onDone, children } = props;
  const t = useTexts(stepTexts);
  const step = useStep({
    ...props,
    onDone: () => {
      onClose();
      onDone?.();
    },
  });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      size={wide ? 880 : 560}
      destroyOnHidden={false}
      footer={
        <div className="actions">
          <Button type="primary" loading={step.pending} onClick={() => step.form.submit()}>
            {submitWord ?? t.submit}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      }
    >
      <StepBody step={step} ground={ground} next={next} {...(initial ? { initial } : {})}>
        {children}
      </StepBody>
    </Drawer>
  );
}
