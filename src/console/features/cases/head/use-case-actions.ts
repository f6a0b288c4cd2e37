import { useSession } from '../../../api/session';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { transferAddress } from '../../orders/follow-up/transfer-address';
import type { CaseShown } from '../opinion/opinion-values';
import { caseActions, isCrimeReporter, type CaseAction } from './case-actions';

const texts = defineTexts(
  { transfer: '移送涉嫌犯罪案件', rule: '《行政执法机关移送涉嫌犯罪案件的规定》第三条、第五条' },
  {
    transfer: 'Transfer the suspected crime',
    rule: '行政执法机关移送涉嫌犯罪案件的规定, art. 3, 5',
  },
);

/** What this user can do about a case; where it has to transfer a suspected crime, that is the first thing. */
export function useCaseActions(shown: CaseShown): readonly CaseAction[] {
  const t = useTexts(texts);
  const { agency = '', level = '', region = null } = useSession().data ?? {};
  const actions = caseActions(shown);
  if (!isCrimeReporter(shown.determination, { agency, level, region })) return actions;
  const to = transferAddress(shown.id, shown.platform?.code ?? '');
  return [
    { mutation: 'reportSuspectedCrime', label: t.transfer, to, deadline: null, rule: t.rule },
    ...actions,
  ];
}
