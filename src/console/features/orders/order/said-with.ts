interface Said {
  /** 整改报告、核查意见、理由、说明; null where the step says nothing. */
  readonly statement: string | null;
  readonly evidence: readonly { readonly description: string; readonly sha256: string }[];
}

/** Under which names the details of a step of an order have what was said with it. */
const STATEMENTS = ['report', 'findings', 'reason', 'remark'] as const;

type Details = Partial<
  Readonly<Record<(typeof STATEMENTS)[number], unknown>> & { readonly evidence: unknown }
>;

const isDocument = (value: unknown): value is Said['evidence'][number] =>
  typeof value === 'object' && value !== null && 'description' in value && 'sha256' in value;

/** What was said with a step of an order, and the documents that came with it. */
export function saidWith(details: unknown): Said {
  if (typeof details !== 'object' || details === null) return { statement: null, evidence: [] };
  const given: Details = details;
  const statement = STATEMENTS.map((name) => given[name]).find(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  const evidence = Array.isArray(given.evidence) ? given.evidence.filter(isDocument) : [];
  return { statement: statement ?? null, evidence };
}
