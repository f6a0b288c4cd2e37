import type { AvailableAction, LocalizedText } from '../../../kernel/index.js';
import { mayKeepRegistry, type RegistryActor } from '../registrar.js';
import { candidateMachine, type CandidateCommand, type CandidateState } from './candidate.machine.js';

const LABELS: Readonly<Record<CandidateCommand, LocalizedText>> = {
  acceptPlatformCandidate: { en: 'One platform: propose the merge', zh: '认可，提请归并' },
  rejectPlatformCandidate: { en: 'Not one platform', zh: '排除' },
};

/** 可办事项: what somebody can send about a candidate that he was shown. */
export function availableCandidateActions(
  actor: RegistryActor,
  { state }: { readonly state: CandidateState },
): readonly AvailableAction[] {
  if (!mayKeepRegistry(actor).ok) return [];
  return candidateMachine.allowed(state).map((mutation) => ({
    mutation,
    label: LABELS[mutation],
    deadline: null,
    rule: candidateMachine.transitionFor(state, mutation)?.rule ?? null,
  }));
}
