/** A red line as one document draws it. */
export interface RedLineRowLike {
  readonly id: string;
  readonly redLine: string;
  readonly force: string;
}

/** A red line that may be found crossed, with every document that draws it. */
export interface RedLineChoice<Row extends RedLineRowLike> {
  readonly redLine: string;
  /** The row whose words are shown. */
  readonly first: Row;
  readonly rows: readonly Row[];
}

/** What is forbidden comes first, then what is regulated, then what is only watched or found. */
const FORCES = ['FORBIDDEN', 'REGULATED', 'FINDING', 'WATCHED'];

/** Each red line once, the forbidden ones first, else in the order of the hub. */
export function redLineChoices<Row extends RedLineRowLike>(
  rows: readonly Row[],
): readonly RedLineChoice<Row>[] {
  const byLine = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const same = byLine.get(row.redLine) ?? new Map<string, Row>();
    same.set(row.id, row);
    byLine.set(row.redLine, same);
  }
  const choices = [...byLine].flatMap(([redLine, same]) => {
    const all = [...same.values()];
    const [first] = all;
    return first ? [{ redLine, first, rows: all }] : [];
  });
  const rank = ({ first }: RedLineChoice<Row>): number => FORCES.indexOf(first.force);
  return choices.toSorted((one, other) => rank(one) - rank(other));
}

/** A law and its article, as an opinion rests on it. */
export interface LawAndArticle {
  readonly law: string;
  readonly article: string;
}

/** Where a row of the law comes from. */
export interface SourceLike {
  readonly article: string | null;
  readonly document: { readonly zh: string };
}

/** The documents that rows rest on, each once with the articles that they name. */
export function documentsOf(sources: readonly SourceLike[]): ReadonlyMap<string, readonly string[]> {
  const documents = new Map<string, readonly string[]>();
  for (const { article, document } of sources) {
    const known = documents.get(document.zh) ?? [];
    documents.set(document.zh, article === null || known.includes(article) ? known : [...known, article]);
  }
  return documents;
}

/** What is to be added to the legal basis so that every source stands in it. */
export function basisMissing(
  basis: readonly Partial<LawAndArticle>[],
  sources: readonly SourceLike[],
): readonly { readonly law: string; readonly article: string | null }[] {
  const named = new Set(basis.map(({ law }) => law));
  return [...documentsOf(sources)]
    .filter(([law]) => !named.has(law))
    .map(([law, [article]]) => ({ law, article: article ?? null }));
}
