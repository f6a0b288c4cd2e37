import type { StepField, Words } from '../../../components/steps/step';
import type { DisputeShown } from '../room/dispute-shown';

/** Why a step is taken. */
export const reason = (zh: string, en: string, required = true): StepField => ({
  name: 'reason',
  kind: 'text',
  required,
  label: { zh, en },
});

/**
 * Who takes part, for a choice; a name to be typed where the caller does not see who sits.
 *
 * @param isOpen which of them can be chosen; all who do not stand aside when absent
 */
export function memberField(
  name: string,
  label: Words,
  dispute: DisputeShown,
  isOpen: (member: string) => boolean = () => true,
): StepField {
  const members = dispute.sitting?.members ?? [];
  if (members.length === 0) return { name, kind: 'line', required: true, label };
  const officers = members
    .filter(({ recused, member }) => !recused && isOpen(member))
    .map(({ member }) => member);
  return { name, kind: 'person', required: true, label, agency: 'LEADING_GROUP', officers };
}
