import { Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { Day, Instant } from '../../components/instant';
import { Money, type MoneyValue } from '../../components/money';
import { useEnumWord, type EnumName } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName } from '../../names/names';
import { useCodeWords } from '../../names/use-code-words';
import { isMasked } from './errors-by-path';

const texts = defineTexts(
  { yes: '是', no: '否', none: '—', masked: '已脱敏' },
  { yes: 'yes', no: 'no', none: '—', masked: 'Masked' },
);

export interface FieldValueProps {
  /** How the field is shown: a scalar's name, `enum:` and its name, `Ratio`. */
  readonly kind: string;
  readonly value: unknown;
}

/** One value of what an agency holds, as an official writes it. */
export function FieldValue({ kind, value }: FieldValueProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { wordOf } = useCodeWords();
  if (value === null || value === undefined) return <span className="quiet">{t.none}</span>;
  if (Array.isArray(value)) {
    return value.length === 0 ? (
      <span className="quiet">{t.none}</span>
    ) : (
      <>
        {value.map((each) => (
          <Tag key={String(each)}>
            <FieldValue kind={kind} value={each} />
          </Tag>
        ))}
      </>
    );
  }
  if (isMasked(value)) {
    return (
      <Tooltip title={t.masked}>
        <span className="masked">{value}</span>
      </Tooltip>
    );
  }
  if (kind === 'Money') return <Money value={value as MoneyValue} />;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (kind.startsWith('enum:')) return <>{word(kind.slice('enum:'.length) as EnumName, text)}</>;
  switch (kind) {
    case 'Ratio':
      return <span className="figure">{`${Number((Number(value) * 100).toFixed(2))}%`}</span>;
    case 'Boolean':
      return <>{value === true ? t.yes : t.no}</>;
    case 'LocalDate':
      return <Day on={text} />;
    case 'DateTime':
      return <Instant at={text} />;
    case 'RedLineCode':
      return <>{wordOf('redLine', text)}</>;
    case 'RegionCode':
      return <RegionName region={text} />;
    case 'PlatformCode':
      return (
        <Link className="code" to={`/platforms/${text}`}>
          {text}
        </Link>
      );
    case 'Int':
    case 'Float':
      return <span className="figure">{Number(value).toLocaleString('en-US')}</span>;
    default:
      return <>{text}</>;
  }
}
