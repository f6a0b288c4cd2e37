import { defineTexts, useTexts } from '../i18n/texts';
import { Deadline } from './deadline';

const texts = defineTexts({ rule: '依据', due: '期限' }, { rule: 'Under', due: 'By' });

interface ActionRuleProps {
  readonly rule: string | null;
  readonly deadline: string | null;
}

/** Under which rule a step is to be taken or may be taken, and by when; nothing where neither is said. */
export function ActionRule({ rule, deadline }: ActionRuleProps) {
  const t = useTexts(texts);
  return (
    <>
      {rule !== null && (
        <span className="action-rule quiet">
          {t.rule} {rule}
        </span>
      )}
      {deadline !== null && (
        <span className="action-rule quiet">
          {t.due} <Deadline at={deadline} />
        </span>
      )}
    </>
  );
}
