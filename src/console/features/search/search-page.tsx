import { Empty, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { PageState } from '../../components/page-state';
import { useRowKeys } from '../../components/row-keys';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName } from '../../names/names';
import { addressOf, grouped, type Hit } from './hits';
import { Search } from './search.generated';

const texts = defineTexts(
  {
    title: '检索结果',
    of: (text: string) => `“${text}”`,
    short: '请输入至少2个字符；代码至少4位。',
    none: '未找到，或者您无权查看。',
    hints: '可按机构名称的一部分、统一社会信用代码、域名或者品牌、拼音首字母、编号或者文号检索。',
    more: '结果较多，仅显示每类的前若干条，请补充检索内容。',
    keys: 'j、k 键在结果间移动，Enter 打开。',
    open: '打开',
    count: (count: number) => `${count}条`,
  },
  {
    title: 'Found',
    of: (text: string) => `“${text}”`,
    short: 'Type two characters or more; of a code at least four.',
    none: 'Nothing was found, or nothing that is yours to see.',
    hints:
      'Search by a part of a name, a code, a domain or brand, pinyin initials, or the number of a matter or paper.',
    more: 'There is more of a kind than is shown; type more.',
    keys: 'j and k go through what was found, Enter opens it.',
    open: 'Open',
    count: (count: number) => String(count),
  },
);

const EACH = 20;
const LEAST = 2;

/** What the search box found: firms, matters and papers, by kind. */
export default function SearchPage() {
  const t = useTexts(texts);
  const [chosen] = useSearchParams();
  const text = (chosen.get('q') ?? '').trim();
  const long = [...text].length >= LEAST;
  const query = useAsk(Search, { text, first: EACH }, { enabled: long });
  return (
    <>
      <div className="head">
        <h1>
          {t.title} {text && t.of(text)}
        </h1>
        <span className="quiet">{t.keys}</span>
      </div>
      {long ? (
        <PageState query={query} pick={({ search }) => search}>
          {({ hits, more }) =>
            hits.length === 0 ? (
              <Empty description={t.none}>
                <span className="quiet">{t.hints}</span>
              </Empty>
            ) : (
              <>
                {more && <p className="quiet">{t.more}</p>}
                <Hits hits={hits} />
              </>
            )
          }
        </PageState>
      ) : (
        <Empty description={t.short}>
          <span className="quiet">{t.hints}</span>
        </Empty>
      )}
    </>
  );
}

function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const list = useRowKeys();
  return (
    <div ref={list}>
      {grouped(hits).map(([kind, some]) => (
        <section key={kind} aria-labelledby={`hits-${kind}`}>
          <h2 id={`hits-${kind}`}>
            {word('SearchKind', kind)} <span className="quiet">{t.count(some.length)}</span>
          </h2>
          <ul className="rows">
            {some.map((hit) => (
              <HitRow key={hit.id ?? hit.platform?.code ?? ''} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function HitRow({ hit }: { readonly hit: Hit }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { kind, number, title, platform, by } = hit;
  const address = addressOf(hit);
  const name = kind === 'PLATFORM' ? (platform?.name ?? '') : (number ?? title ?? '');
  return (
    <li className="row">
      <div className="row-main">
        <strong>{name}</strong> <Tag>{word('SearchMatch', by)}</Tag>
        <div className="quiet">
          {kind === 'PLATFORM' && platform && (
            <>
              <span className="code">{platform.code}</span> <RegionName region={platform.registeredRegion} />
            </>
          )}
          {kind !== 'PLATFORM' && [platform?.name, number ? title : null].filter(Boolean).join(' · ')}
        </div>
      </div>
      {address && (
        <Link className="row-open" to={address} aria-label={`${t.open}: ${name}`}>
          {t.open}
        </Link>
      )}
    </li>
  );
}
