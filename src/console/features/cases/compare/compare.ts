import { NO_LICENCE } from '../no-licence';
/** What opinions are compared by, in the order in which they are read. */
export const ATTRIBUTES = [
  'SUBSTANCE_CLASS',
  'LICENCE_HELD',
  'LICENCE_NEEDED',
  'RED_LINES',
  'RESPONSIBLE_AGENCY',
  'DISPOSITION',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export type ConflictKind = 'DIVERGENCE' | 'OVERLAP' | 'VACUUM';

export interface KnownConflict {
  readonly attribute: string;
  readonly kind: ConflictKind;
}

/** A version of an opinion, as far as it is compared. */
export interface ComparedVersion {
  readonly act: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly substanceClass: string | null;
  readonly responsibleAgency: string | null;
  readonly disposition: string | null;
  readonly redLines: readonly { readonly redLine: string }[];
  readonly licenceHeld: string | null;
  readonly unlicensed: boolean;
  readonly licenceNeeded: string | null;
}

export interface ComparedOpinion<Version extends ComparedVersion = ComparedVersion> {
  readonly agency: string;
  readonly versions: readonly Version[];
}

/** What one agency says of an attribute. NONE is an answer: no red line, none of the agencies; UNSAID is no position. */
export type Cell =
  | { readonly state: 'VALUES'; readonly values: readonly string[] }
  | { readonly state: 'NONE' | 'UNSAID' | 'DECLINED' | 'WITHDRAWN' | 'AWAITED' };

export interface ComparedRow {
  readonly attribute: Attribute;
  /** In the order of the agencies. */
  readonly cells: readonly Cell[];
  /** Whether those who take a position take different ones. */
  readonly differs: boolean;
  /** What kind of conflict the hub finds in it; null where none, or where it is not asked. */
  readonly kind: ConflictKind | null;
}

const listed = (values: readonly (string | null)[]): Cell => {
  const named = values.filter((value) => value !== null);
  return named.length === 0 ? { state: 'NONE' } : { state: 'VALUES', values: named };
};

const unlessUnsaid = (value: string | null): Cell =>
  value === null ? { state: 'UNSAID' } : { state: 'VALUES', values: [value] };

function cellOf(attribute: Attribute, version: ComparedVersion | null): Cell {
  if (version === null) return { state: 'AWAITED' };
  if (version.act === 'WITHDRAWN') return { state: 'WITHDRAWN' };
  if (version.act === 'DECLINED') return { state: 'DECLINED' };
  switch (attribute) {
    case 'SUBSTANCE_CLASS':
      return unlessUnsaid(version.substanceClass);
    case 'RESPONSIBLE_AGENCY':
      return listed([version.responsibleAgency]);
    case 'DISPOSITION':
      return unlessUnsaid(version.disposition);
    case 'RED_LINES':
      return listed(version.redLines.map(({ redLine }) => redLine).toSorted());
    case 'LICENCE_HELD':
      return unlessUnsaid(version.unlicensed ? NO_LICENCE : version.licenceHeld);
    case 'LICENCE_NEEDED':
      return unlessUnsaid(version.licenceNeeded);
  }
}

/** Two cells that say the same, by the words that are compared; null where there is no position. */
function positionOf(cell: Cell): string | null {
  if (cell.state === 'VALUES') return cell.values.map((value) => value.trim().toLowerCase()).join('\n');
  return cell.state === 'NONE' ? '' : null;
}

/** The version of an opinion that stood at an instant; null where there was none yet. */
export function versionAt<Version extends ComparedVersion>(
  { versions }: ComparedOpinion<Version>,
  at: string | null,
): Version | null {
  return versions.findLast(({ recordedAt }) => at === null || recordedAt <= at) ?? null;
}

/**
 * Opinions side by side, attribute by attribute.
 *
 * @param agencies the columns, in their order
 * @param at how they stood then; null for now
 * @param conflicts what the hub says of that time
 */
export function compareOpinions(
  agencies: readonly string[],
  opinions: readonly ComparedOpinion[],
  at: string | null,
  conflicts: readonly KnownConflict[],
): readonly ComparedRow[] {
  const standing = agencies.map((agency) => {
    const opinion = opinions.find((each) => each.agency === agency);
    return opinion ? versionAt(opinion, at) : null;
  });
  return ATTRIBUTES.map((attribute) => {
    const cells = standing.map((version) => cellOf(attribute, version));
    const positions = new Set(cells.map(positionOf).filter((position) => position !== null));
    return {
      attribute,
      cells,
      differs: positions.size > 1,
      kind: conflicts.find((conflict) => conflict.attribute === attribute)?.kind ?? null,
    };
  });
}

/** A time at which an opinion changed. */
export interface Moment {
  readonly at: string;
  readonly agency: string;
  readonly act: string;
  readonly version: number;
}

/** Every change of an opinion that the caller may see, the first first. */
export function momentsOf(opinions: readonly ComparedOpinion[]): readonly Moment[] {
  return opinions
    .flatMap(({ agency, versions }) =>
      versions.map(({ recordedAt, act, version }) => ({ at: recordedAt, agency, act, version })),
    )
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** What was in conflict at an instant, as the dispute recorded it; nothing before there was one. */
export function conflictsAt<Conflict>(
  history: readonly { readonly at: string; readonly conflicts: readonly Conflict[] }[],
  at: string,
): readonly Conflict[] {
  return history.findLast((each) => each.at <= at)?.conflicts ?? [];
}
