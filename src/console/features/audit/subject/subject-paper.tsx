import type { ReactNode } from 'react';
import { useSession } from '../../../api/session';
import { LASTING, useAsk } from '../../../api/use-ask';
import { dayText, instantText } from '../../../components/instant';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { AuditItemNames } from '../audit.generated';
import { beijingDayOf } from '../beijing-days';
import type { FirmSubjectReportQuery, PersonSubjectReportQuery } from './subject.generated';
import { subjectTexts } from './texts';

type FirmReport = NonNullable<FirmSubjectReportQuery['dataSubjectReport']>;
type PersonReport = NonNullable<PersonSubjectReportQuery['personReport']>;
type GivenField = PersonReport['disclosures'][number]['records'][number]['fields'][number];

/** A report, and when it was made. */
export type SubjectReport = { readonly madeAt: string } & (
  | ({ readonly kind: 'FIRM' } & FirmReport)
  | ({ readonly kind: 'PERSON' } & PersonReport)
);

/** The report as it is read and printed. */
export function SubjectPaper({ report }: { readonly report: SubjectReport }) {
  const t = useTexts(subjectTexts);
  const { locale } = useLocale();
  const actorName = useActorName();
  const { data: session } = useSession();
  const last = new Date(Date.parse(report.to) - 1).toISOString();
  return (
    <article className="subject-paper" aria-label={t.title}>
      <h2>{t.title}</h2>
      <dl className="audit-facts">
        <dt>{report.kind === 'FIRM' ? t.firm : t.person}</dt>
        <dd>{report.kind === 'FIRM' ? report.platform : report.person}</dd>
        <dt>{t.period}</dt>
        <dd>
          {dayText(beijingDayOf(report.from), locale)} {t.to} {dayText(beijingDayOf(last), locale)}
        </dd>
        <dt>{t.made}</dt>
        <dd>
          {session?.agency ? actorName(session.agency) : ''} {instantText(report.madeAt, locale)}
        </dd>
      </dl>
      {!report.complete && <p role="note">{t.incomplete}</p>}
      {report.kind === 'PERSON' && <Records report={report} />}
      {report.kind === 'PERSON' ? <GivenOfPerson report={report} /> : <GivenOfFirm report={report} />}
      <Withheld withheld={report.withheld} />
      {report.kind === 'PERSON' && <Limits report={report} />}
    </article>
  );
}

interface TableProps {
  readonly label: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly [key: string, cells: readonly ReactNode[]])[];
}

function Table({ label, titles, rows }: TableProps) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, cells]) => (
          <tr key={key}>
            {cells.map((cell, place) => (
              <td key={titles[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useItemName(): (item: string | number) => string {
  const { locale } = useLocale();
  const { data } = useAsk(AuditItemNames, {}, LASTING);
  return (item) => data?.data?.catalogue.find(({ id }) => id === item)?.descriptions[locale] ?? String(item);
}

function Records({ report: { records } }: { readonly report: PersonReport }) {
  const t = useTexts(subjectTexts);
  const word = useEnumWord();
  const actorName = useActorName();
  return (
    <section>
      <h3>{t.records}</h3>
      <p className="quiet">{records.length === 0 ? t.noRecords : t.recordsNote}</p>
      {records.length > 0 && (
        <Table
          label={t.records}
          titles={[t.firm, t.capacity, t.source]}
          rows={records.map(({ platform, capacity, owner }) => [
            `${platform}${capacity}`,
            [platform, word('PersonCapacity', capacity), actorName(owner)],
          ])}
        />
      )}
    </section>
  );
}

function GivenOfFirm({ report: { disclosures } }: { readonly report: FirmReport }) {
  const t = useTexts(subjectTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const itemName = useItemName();
  return (
    <section>
      <h3>{t.given}</h3>
      <p className="quiet">{disclosures.length === 0 ? t.noneGiven : t.givenFirm}</p>
      {disclosures.length > 0 && (
        <Table
          label={t.given}
          titles={[t.at, t.agency, t.purpose, t.items]}
          rows={disclosures.map(({ at, agency, purpose, items }, place) => [
            `${place}${at}`,
            [
              instantText(at, locale),
              actorName(agency),
              purpose ? word('Purpose', purpose) : t.unstated,
              items.map(itemName).join(locale === 'zh' ? '、' : ', '),
            ],
          ])}
        />
      )}
    </section>
  );
}

function GivenOfPerson({ report: { disclosures } }: { readonly report: PersonReport }) {
  const t = useTexts(subjectTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const itemName = useItemName();
  const groundOf = ({ masked, agreementId, warrantId, rule }: GivenField): string => {
    if (masked) return t.masked;
    const grounds = [
      ...(agreementId ? [t.agreement(agreementId)] : []),
      ...(warrantId ? [t.warrant(warrantId)] : []),
      ...(rule ? [t.rule(rule)] : []),
    ];
    return grounds.join(locale === 'zh' ? '，' : ', ') || t.unstated;
  };
  return (
    <section>
      <h3>{t.given}</h3>
      <p className="quiet">{disclosures.length === 0 ? t.noneGiven : t.givenPerson}</p>
      {disclosures.length > 0 && (
        <Table
          label={t.given}
          titles={[t.at, t.agency, t.purpose, t.fields]}
          rows={disclosures.map(({ at, agency, purpose, records }, place) => [
            `${place}${at}`,
            [
              instantText(at, locale),
              actorName(agency),
              purpose ? word('Purpose', purpose) : t.unstated,
              <ul key="fields">
                {records.flatMap(({ platform, capacity, fields }) =>
                  fields.map((field) => (
                    <li key={`${platform}${capacity}${field.field}${field.item}`}>
                      {platform} · {word('PersonCapacity', capacity)} · {itemName(field.item)}{' '}
                      <code className="code">{field.field}</code> · {groundOf(field)}
                    </li>
                  )),
                )}
              </ul>,
            ],
          ])}
        />
      )}
    </section>
  );
}

function Withheld({ withheld }: Pick<FirmReport, 'withheld'>) {
  const t = useTexts(subjectTexts);
  return (
    <section>
      <h3>{t.withheld}</h3>
      <p className="quiet">{withheld.length === 0 ? t.noneWithheld : t.withheldNote}</p>
      {withheld.length > 0 && (
        <Table
          label={t.withheld}
          titles={[t.law, t.reason, t.count]}
          rows={withheld.map(({ law, article, reason, disclosures }) => [
            `${law}${article}${reason}`,
            [article ? `${law} ${t.article(article)}` : law, reason, disclosures],
          ])}
        />
      )}
    </section>
  );
}

function Limits({ report: { limits } }: { readonly report: PersonReport }) {
  const t = useTexts(subjectTexts);
  const { locale } = useLocale();
  const actorName = useActorName();
  const itemName = useItemName();
  return (
    <section>
      <h3>{t.limits}</h3>
      <ul>
        {limits.map(({ kind, owner, items, sentence }) => (
          <li key={`${kind}${owner ?? ''}`}>
            {owner && `${actorName(owner)}${locale === 'zh' ? '：' : ': '}`}
            {items.length > 0 &&
              `${items.map(itemName).join(locale === 'zh' ? '、' : ', ')}${locale === 'zh' ? '。' : '. '}`}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
