/** A mutation that the user can send now, as the hub lists it. */
export interface ActionLike {
  readonly mutation: string;
  readonly label: string;
  readonly deadline: string | null;
  /** Law and article, or plan, as the hub cites it. */
  readonly rule: string | null;
}

/** A step as a button; `to` where its form is on another page. */
export interface CaseAction extends ActionLike {
  readonly to: string | null;
}

/** What is asked of an agency stands before what it may do. */
const FIRST = ['fileOpinion', 'reviseOpinion', 'declineOpinion', 'issueRectificationOrder'];

export interface ActingOn {
  readonly availableActions: readonly ActionLike[];
  readonly opinions: readonly { readonly agency: string; readonly availableActions: readonly ActionLike[] }[];
  readonly dispute: { readonly id: string; readonly availableActions: readonly ActionLike[] } | null;
  readonly determination: { readonly availableActions: readonly ActionLike[] } | null;
}

/** What this user can do about a case, its own opinion, the determination and the dispute: each once, what is asked first. */
export function caseActions(on: ActingOn): readonly CaseAction[] {
  const { availableActions, opinions, dispute, determination } = on;
  const actions = new Map<string, CaseAction>();
  const here = [
    ...availableActions,
    ...opinions.flatMap((opinion) => opinion.availableActions),
    ...(determination?.availableActions ?? []),
  ];
  for (const action of here) actions.set(action.mutation, { ...action, to: null });
  for (const action of dispute?.availableActions ?? []) {
    const { mutation } = action;
    if (!actions.has(mutation)) {
      actions.set(mutation, { ...action, to: `/disputes/${dispute?.id ?? ''}?do=${mutation}` });
    }
  }
  const rank = ({ mutation, to }: CaseAction): number => {
    const place = FIRST.indexOf(mutation);
    return place === -1 ? FIRST.length + (to === null ? 0 : 1) : place;
  };
  return [...actions.values()].toSorted((one, other) => rank(one) - rank(other));
}

/** An office of an agency. */
export interface Office {
  readonly agency: string;
  readonly level: string;
  readonly region: string | null;
}

/** Whether an office has to transfer the crime that a determination found suspected. */
export function isCrimeReporter(
  determination: { readonly crimeReporters: readonly Office[] } | null,
  office: Office,
): boolean {
  return (determination?.crimeReporters ?? []).some(
    ({ agency, level, region }) =>
      agency === office.agency && level === office.level && region === office.region,
  );
}
