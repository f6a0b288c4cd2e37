import { beijingDay, type Actor, type Outcome } from '../../../kernel/index.js';
import { holdVerbs, type LawSnapshot } from '../../../law/index.js';

/**
 * Whether an actor can be held responsible for a firm at an instant (责任部门): it leads, carries out what it is given, or takes measures
 * by a law of its own.
 *
 * Refuses ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE and NO_SUCH_POWER.
 */
export function holdSupervision(law: LawSnapshot, actor: Actor, at: Date): Outcome<unknown> {
  return holdVerbs(law, actor, ['LEAD', 'EXECUTE', 'ENFORCE'], beijingDay(at));
}
