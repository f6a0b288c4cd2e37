import { useAsk } from '../../../../api/use-ask';
import { useEnumWord } from '../../../../i18n/enum-word';
import { useLocale } from '../../../../i18n/locale';
import { citation } from '../../../../i18n/citation';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import type { DisputeShown } from '../dispute-shown';
import { LawOfDispute } from '../law.generated';
import { lawNamed } from '../law-named';

const texts = defineTexts(
  {
    title: '法律和方案的规定',
    redLines: '所涉红线',
    rules: '处置规则',
    cited: '各部门援引的法律依据',
    none: '各部门没有指明红线。',
    exception: (text: string) => `例外：${text}`,
    rule: (finding: string, outcome: string) => `${finding}的，${outcome}`,
  },
  {
    title: 'What law and plans say',
    redLines: 'Red lines concerned',
    rules: 'Rules on dispositions',
    cited: 'What the agencies cite',
    none: 'No agency names a red line.',
    exception: (text: string) => `Except: ${text}`,
    rule: (finding: string, outcome: string) => `${finding}: ${outcome}`,
  },
);

interface Source {
  readonly document: { readonly zh: string; readonly en: string; readonly number: string | null };
  readonly article: string | null;
}

function SourceName({ source }: { readonly source: Source }) {
  const { locale } = useLocale();
  const { document, article } = source;
  const name = locale === 'zh' ? `《${document.zh}》` : document.en;
  return (
    <span className="quiet">
      {name}
      {document.number && `（${document.number}）`} {article}
    </span>
  );
}

/** Rows that say the same stand together, each with its source. */
function bySaying<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): readonly (readonly [string, Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(textOf(row), [...(groups.get(textOf(row)) ?? []), row]);
  return [...groups];
}

/** One row of each place in a document: those of several sectors often rest on the same. */
function eachPlace<Row extends { readonly source: Source }>(rows: readonly Row[]): readonly Row[] {
  const places = new Map(
    rows.map((row) => [`${row.source.document.zh} ${row.source.article ?? ''}`, row] as const),
  );
  return [...places.values()];
}

/** What is in force for the sector and place on the day of opening, as far as this dispute is about it. */
export function LawSaid({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const { substanceCase } = dispute;
  const sectors = substanceCase?.platform?.sectors ?? [];
  const { data } = useAsk(
    LawOfDispute,
    {
      sector: sectors.length === 1 ? sectors[0] : null,
      region: dispute.region,
      at: substanceCase?.openedAt.slice(0, 10),
    },
    { enabled: substanceCase !== null, staleTime: Number.POSITIVE_INFINITY },
  );
  const law = data?.data;
  const named = lawNamed(dispute);
  const lines = (law?.redLines.edges ?? [])
    .map(({ node }) => node)
    .filter(({ redLine }) => named.redLines.has(redLine));
  const said = (law?.dispositionRules.edges ?? [])
    .map(({ node }) => node)
    .filter(
      ({ disposition, gravity }) =>
        disposition !== null && named.dispositions.has(disposition) && gravity !== null,
    );
  const rules = bySaying(said, (rule) =>
    t.rule(locale === 'zh' ? rule.conductZh : word('Gravity', rule.gravity ?? ''), rule[locale]),
  );
  const cited = [
    ...new Set((substanceCase?.opinions ?? []).flatMap(({ legalBasis }) => legalBasis.map(citation))),
  ];
  return (
    <section className="panel" aria-labelledby="law">
      <h2 id="law">{t.title}</h2>
      <h3>{t.redLines}</h3>
      {lines.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="plain-list">
        {bySaying(lines, (line) => line[locale]).map(([text, rows]) => (
          <li key={text}>
            {text}{' '}
            {eachPlace(rows).map((line) => (
              <span key={line.id}>
                <SourceName source={line.source} />
                {line.exception && (
                  <span className="quiet">
                    {t.exception((locale === 'zh' ? line.exception : line.exceptionEn) ?? '')}
                  </span>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {rules.length > 0 && (
        <>
          <h3>{t.rules}</h3>
          <ul className="plain-list">
            {rules.map(([text, rows]) => (
              <li key={text}>
                {text}{' '}
                {eachPlace(rows).map(({ id, source }) => (
                  <SourceName key={id} source={source} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {cited.length > 0 && (
        <>
          <h3>{t.cited}</h3>
          <p>{cited.join('、')}</p>
        </>
      )}
    </section>
  );
}
