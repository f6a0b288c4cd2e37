import type { StepValues } from '../../../components/steps/step';
import type { DisputeShown } from '../room/dispute-shown';

/** What a form of the draft begins with: the draft before, or what no opinion disputes. */
export function draftValues({ draft, substanceCase, conflicts }: DisputeShown): StepValues {
  if (draft) {
    const { legalBasis, jointTeam } = draft;
    return {
      substanceClass: draft.substanceClass,
      responsibleAgency: draft.responsibleAgency,
      disposition: draft.disposition,
      conduct: draft.conduct,
      gravity: draft.gravity,
      redLines: [...draft.redLines],
      rectificationOpinion: draft.rectificationOpinion,
      reasons: draft.reasons,
      unassessedReason: draft.unassessedReason,
      rectifyBy: draft.rectifyBy,
      validUntil: draft.validUntil,
      legalBasis: legalBasis.map((each) => ({ ...each })),
      ...(jointTeam
        ? {
            jointTeam: {
              ...jointTeam,
              members: [...jointTeam.members],
              tasks: jointTeam.tasks.map((each) => ({ ...each })),
            },
          }
        : {}),
    };
  }
  const disputed = new Set(conflicts.map(({ attribute }) => attribute));
  const standing = (substanceCase?.opinions ?? []).filter(({ status }) => status === 'ACTIVE');
  const [first] = standing;
  const laws = new Map(
    standing.flatMap(({ legalBasis }) =>
      legalBasis.map((each) => [`${each.law} ${each.article}`, { ...each }]),
    ),
  );
  return {
    legalBasis: [...laws.values()],
    ...(first && !disputed.has('SUBSTANCE_CLASS') ? { substanceClass: first.substanceClass } : {}),
    ...(first && !disputed.has('RED_LINES')
      ? { redLines: first.redLines.map(({ redLine }) => redLine) }
      : {}),
  };
}
