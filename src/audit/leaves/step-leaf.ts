import { canonicalText } from './canonical-text.js';
import { leafOf, type Personal, type SaltedLeaf } from './leaf.js';
import type { Recorded } from './other-leaves.js';
import type { PersonalMembers } from './personal-members.js';

/** One step of a workflow, as its leaf tells it. */
export interface RecordedStep {
  readonly workflow: string;
  readonly subject: string;
  readonly version: number;
  readonly agency: string | null;
  readonly level: string | null;
  readonly region: string | null;
  readonly role: string | null;
  readonly officer: string | null;
  readonly command: string;
  readonly from: string | null;
  readonly to: string;
  /** Null for papers, whose step says it. */
  readonly rule: string | null;
  /** When, by the hub's clock. */
  readonly happened: Date;
  /** JSON. */
  readonly changes: object;
  readonly details: object;
}

/** The personal members of a step: what it changed, in words of people, and who took it. */
export function personalOfStep({
  changes,
  details,
  officer,
}: Pick<RecordedStep, 'changes' | 'details' | 'officer'>): PersonalMembers {
  return {
    changes: canonicalText(changes),
    details: canonicalText(details),
    officer: JSON.stringify(officer),
  };
}

/** The leaf of a step of a workflow (流程步骤条目). */
export function stepLeaf(
  step: RecordedStep,
  { id, at, by }: Recorded,
  personal: Personal = { members: personalOfStep(step) },
): SaltedLeaf {
  return leafOf(
    {
      agency: step.agency,
      at: at.toISOString(),
      by,
      command: step.command,
      from: step.from,
      happened: step.happened.toISOString(),
      id,
      level: step.level,
      region: step.region,
      role: step.role,
      rule: step.rule,
      subject: step.subject,
      to: step.to,
      type: 'step',
      v: 1,
      version: step.version,
      workflow: step.workflow,
    },
    personal,
  );
}
