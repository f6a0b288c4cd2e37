/** Of each form of statement, the one that takes the right away again. */
const OPPOSITES: readonly (readonly [form: RegExp, opposite: string])[] = [
  [/^GRANT (.+) TO (.+?)(?: WITH GRANT OPTION)?$/s, 'REVOKE $1 FROM $2'],
  [
    /^ALTER DEFAULT PRIVILEGES (.+) GRANT (.+) TO (.+?)(?: WITH GRANT OPTION)?$/s,
    'ALTER DEFAULT PRIVILEGES $1 REVOKE $2 FROM $3',
  ],
  [/^ALTER TABLE (.+) ENABLE ROW LEVEL SECURITY$/s, 'ALTER TABLE $1 DISABLE ROW LEVEL SECURITY'],
  [/^ALTER TABLE (.+) FORCE ROW LEVEL SECURITY$/s, 'ALTER TABLE $1 NO FORCE ROW LEVEL SECURITY'],
  [/^CREATE POLICY (.+?) ON (.+?) AS .+$/s, 'DROP POLICY $1 ON $2'],
  [/^ALTER ROLE (.+) (SUPERUSER|BYPASSRLS|CREATEROLE|CREATEDB|REPLICATION)$/s, 'ALTER ROLE $1 NO$2'],
];

/** The statement that undoes one of `readRights`. @throws Error for a statement of another form */
export function oppositeOf(statement: string): string {
  for (const [form, opposite] of OPPOSITES) {
    if (form.test(statement)) return statement.replace(form, opposite);
  }
  throw new Error(`No statement is known that undoes: ${statement}`);
}

/**
 * The statements that make the rights that are there into those that are expected: first what takes away, then what gives.
 * Both are statements of `readRights`.
 */
export function rightsDifference(expected: readonly string[], actual: readonly string[]): string[] {
  const wanted = new Set(expected);
  const held = new Set(actual);
  return [
    ...actual.filter((statement) => !wanted.has(statement)).map(oppositeOf),
    ...expected.filter((statement) => !held.has(statement)),
  ];
}
