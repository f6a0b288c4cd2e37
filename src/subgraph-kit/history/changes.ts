/** What happened to a row at one instant: HELD says that it was there when its history began. */
export const CHANGE_KINDS = ['HELD', 'ADDED', 'CHANGED', 'REMOVED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type Values = Readonly<Record<string, unknown>>;

/** What recorded something (入库操作): when it was committed, by which login, for which run of import. */
export interface Recording {
  readonly at: Date;
  readonly login: string;
  readonly importRun: string | null;
}

/** One version of a row, with what recorded it and what replaced it; null for one that stands. */
export interface RowVersion {
  readonly key: readonly string[];
  readonly values: Values;
  readonly recorded: Recording;
  readonly replaced: Recording | null;
  /** Whether it was there when the history began. */
  readonly isFirst: boolean;
}

/** One field of a change; null for no value. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change of one row (数据变更). */
export interface RowChange {
  readonly key: readonly string[];
  readonly kind: ChangeKind;
  readonly recording: Recording;
  /** What the row says now or, where it is gone, what it said last. */
  readonly row: Values;
  readonly fields: readonly FieldChange[];
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

function difference(names: readonly string[], before: Values, after: Values): FieldChange[] {
  return names.flatMap((field) => {
    const change = { field, before: textOf(before[field]), after: textOf(after[field]) };
    return change.before === change.after ? [] : [change];
  });
}

const nameOf = (key: readonly string[]): string => JSON.stringify(key);

/**
 * The changes that versions of rows tell, the latest first. A version that differs from the one before it in none of the fields is
 * no change.
 *
 * @param fields what is looked at, by the names that values have
 */
export function changesOf(versions: readonly RowVersion[], fields: readonly string[]): RowChange[] {
  const rows = new Map<string, RowVersion[]>();
  for (const version of versions) {
    const name = nameOf(version.key);
    rows.set(name, [...(rows.get(name) ?? []), version]);
  }
  const changes: RowChange[] = [];
  for (const ofRow of rows.values()) {
    const inOrder = ofRow.toSorted((one, other) => one.recorded.at.getTime() - other.recorded.at.getTime());
    for (const [index, version] of inOrder.entries()) {
      const { key, values: row, recorded, replaced, isFirst } = version;
      const before = inOrder[index - 1];
      const follows = before?.replaced?.at.getTime() === recorded.at.getTime();
      const told = difference(fields, follows ? (before?.values ?? {}) : {}, row);
      const kind = follows ? 'CHANGED' : isFirst ? 'HELD' : 'ADDED';
      if (told.length > 0) changes.push({ key, kind, recording: recorded, row, fields: told });
      const goesOn = inOrder[index + 1]?.recorded.at.getTime() === replaced?.at.getTime();
      if (replaced && !goesOn) {
        changes.push({ key, kind: 'REMOVED', recording: replaced, row, fields: difference(fields, row, {}) });
      }
    }
  }
  return changes.toSorted(
    (one, other) =>
      other.recording.at.getTime() - one.recording.at.getTime() ||
      nameOf(one.key).localeCompare(nameOf(other.key)),
  );
}
