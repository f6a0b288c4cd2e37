import { Alert, Skeleton, Tag } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Answer } from '../../api/ask';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { instantOf, usePastDay } from '../../components/use-past-day';
import { PageState } from '../../components/page-state';
import { RefusalAlert } from '../../components/refusal-alert';
import { FACETS } from '../../graphql/facets.generated';
import { FIELD_WORDS } from '../../graphql/field-words.generated';
import { humanizedField, useEnumWord } from '../../i18n/enum-word';
import { useLocale, type Locale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName, SectorName } from '../../names/names';
import { useActorName } from '../../names/use-names';
import { PlatformIdentity } from '../identity/platform-identity';
import { PlatformIndicatorsPanel } from '../indicators/platform-indicators';
import { errorsByPath } from './errors-by-path';
import { PastDay } from './past-day';
import { PlatformMatters } from './platform-matters';
import { PlatformFacets, type PlatformFacetsQuery } from './dossier.generated';
import { PlatformHead, RedLinesOfData, type PlatformHeadQuery } from './platforms.generated';
import { RecordView, RedLineMark } from './record-view';
import { isNotable, redLinesByField, type RedLineRow } from './red-lines-shown';
import './platforms.css';

const texts = defineTexts(
  {
    registered: '登记地',
    operating: '经营地',
    interim: '临时代码',
    open: '启动业务实质认定',
    look: '穿透图',
    away: '该部门的系统暂时无法访问，其他部门的内容不受影响。',
    cite: '启动认定并引用',
    loading: '正在读取各部门数据',
    identifiers: '其他标识',
    held: '各部门掌握的情况',
    correct: '申请校核',
  },
  {
    registered: 'Registered in',
    operating: 'Operates in',
    interim: 'interim code',
    open: 'Open a determination',
    look: 'Look-through',
    away: 'This agency’s system cannot be reached just now; the others’ data are not affected.',
    cite: 'Open a determination that cites it',
    loading: 'Loading what the agencies hold',
    identifiers: 'Other identifiers',
    held: 'What the agencies hold',
    correct: 'Ask for a correction',
  },
);

/** 机构档案: what every agency holds on one firm, side by side, and the matters about it. */
export default function PlatformPage() {
  const { code = '' } = useParams();
  const head = useAsk(PlatformHead, { code });
  return (
    <PageState query={head} pick={(data) => data.platform}>
      {(platform) => (
        <>
          <Head platform={platform} />
          <PlatformIdentity platform={platform} />
          <PlatformMatters platform={platform} />
          <PlatformIndicatorsPanel code={code} />
          <PastDay />
          <Facets code={code} sectors={platform.sectors} />
        </>
      )}
    </PageState>
  );
}

type Platform = NonNullable<PlatformHeadQuery['platform']>;

function Head({ platform }: { readonly platform: Platform }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { code, name, registeredRegion, operatingRegions, sectors, interim, identifiers } = platform;
  return (
    <header className="dossier-head">
      <div className="head">
        <h1>{name}</h1>
        <span className="code">{code}</span>
        {interim && <Tag color="warning">{t.interim}</Tag>}
        <span>
          {sectors.map((sector) => (
            <Tag key={sector}>
              <SectorName sector={sector} />
            </Tag>
          ))}
        </span>
        <Link className="row-open" to={`/cases/new?platform=${encodeURIComponent(code)}`}>
          {t.open}
        </Link>
        <Link className="row-open" to={`/platforms/${encodeURIComponent(code)}/look-through`}>
          {t.look}
        </Link>
      </div>
      <p className="quiet">
        {registeredRegion && (
          <>
            {t.registered} <RegionName region={registeredRegion} /> ·{' '}
          </>
        )}
        {operatingRegions.length > 0 && (
          <>
            {t.operating}{' '}
            {operatingRegions.map((region, at) => (
              <span key={region}>
                {at > 0 && '、'}
                <RegionName region={region} />
              </span>
            ))}
          </>
        )}
        {identifiers.length > 0 && (
          <>
            {' · '}
            {identifiers.map(({ kind, value }) => (
              <span key={`${kind}${value}`}>
                {word('IdentifierKind', kind)} {value}{' '}
              </span>
            ))}
          </>
        )}
      </p>
    </header>
  );
}

function Facets({ code, sectors }: { readonly code: string; readonly sectors: readonly string[] }) {
  const t = useTexts(texts);
  const day = usePastDay();
  const facets = useAsk(PlatformFacets, { code, asOf: instantOf(day) });
  const rules = useAsk(RedLinesOfData, {}, { staleTime: 3_600_000 });
  const lines = useMemo(
    () => redLinesByField(rules.data?.data?.redLines.edges.map(({ node }) => node) ?? [], sectors),
    [rules.data, sectors],
  );
  if (facets.isError && !facets.data) return <RefusalAlert failure={facets.error} />;
  return (
    <section aria-label={t.held} className={day === null ? 'facets' : 'facets past'}>
      {FACETS.map(({ facet, agency, type, ...words }) => (
        <section key={facet} className="panel facet" aria-labelledby={`facet-${facet}`}>
          <h2 id={`facet-${facet}`}>
            <AgencyName agency={agency} words={words} />
          </h2>
          {facets.isPending ? (
            <div role="status" aria-label={t.loading}>
              <Skeleton active paragraph={{ rows: 5 }} title={false} />
            </div>
          ) : (
            <Facet
              answer={facets.data}
              facet={facet}
              type={type}
              agency={agency}
              code={code}
              lines={lines}
              isPast={day !== null}
            />
          )}
        </section>
      ))}
    </section>
  );
}

interface AgencyNameProps {
  readonly agency: string;
  readonly words: Readonly<Record<Locale, string>>;
}

/** An agency as the law names it, and as the register does where the law has no row of it yet. */
function AgencyName({ agency, words }: AgencyNameProps) {
  const { locale } = useLocale();
  const name = useActorName()(agency);
  return <>{name === agency ? words[locale] : name}</>;
}

interface FacetProps {
  readonly answer: Answer<PlatformFacetsQuery> | undefined;
  readonly facet: (typeof FACETS)[number]['facet'];
  readonly type: string;
  readonly agency: string;
  readonly code: string;
  readonly lines: ReadonlyMap<string, readonly RedLineRow[]>;
  /** Nothing is cited or asked to be corrected of what stood once. */
  readonly isPast: boolean;
}

/** Who asks for corrections of what other agencies gave. */
const ASKS: ReadonlySet<string> = new Set(['OFFICER', 'LEADER']);

function Facet({ answer, facet, type, agency, code, lines, isPast }: FacetProps) {
  const t = useTexts(texts);
  const { data: session } = useSession();
  const { locale } = useLocale();
  const errorAt = useMemo(() => errorsByPath(answer?.errors ?? []), [answer]);
  const record = answer?.data?.platform?.[facet];
  if (!record) {
    const error = errorAt(['platform', facet]);
    return <Alert type="warning" showIcon title={error?.message ?? t.away} />;
  }
  const asks = session && ASKS.has(session.role) && session.agency !== agency;
  const correctionOf = (field: string, value: unknown): ReactNode => {
    const [of = '', name = ''] = field.split('.');
    const words = FIELD_WORDS[of]?.[name];
    if (!asks || value === null || value === undefined || !words?.item) return null;
    const about = new URLSearchParams({ platform: code, field, do: 'requestCorrection' });
    return (
      <Link
        className="cite"
        aria-label={`${t.correct}: ${locale === 'zh' ? words.zh : humanizedField(name)}`}
        title={t.correct}
        to={`/corrections?${about.toString()}`}
      >
        ✎
      </Link>
    );
  };
  const redLinesOf = (field: string, value: unknown): ReactNode =>
    isNotable(value) &&
    (lines.get(field) ?? []).map((line) => (
      <span key={line.redLine}>
        <RedLineMark
          words={line[locale]}
          source={`${line.source.document[locale]} ${line.source.article ?? ''}`}
        />
        <Link
          className="cite"
          aria-label={`${t.cite}: ${line[locale]}`}
          title={t.cite}
          to={`/cases/new?${new URLSearchParams({ platform: code, redLine: line.redLine }).toString()}`}
        >
          ↗
        </Link>
      </span>
    ));
  const noteOf = (field: string, value: unknown): ReactNode =>
    !isPast && (
      <>
        {redLinesOf(field, value)}
        {correctionOf(field, value)}
      </>
    );
  return (
    <RecordView
      type={type}
      record={record}
      path={['platform', facet]}
      errorAt={errorAt}
      platform={code}
      noteOf={noteOf}
    />
  );
}
