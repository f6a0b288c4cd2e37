import { Day } from '../../components/instant';
import { Money } from '../../components/money';
import { useEnumWord, type EnumName } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';

const texts = defineTexts({ yes: '是', no: '否' }, { yes: 'yes', no: 'no' });

interface IndicatorValueProps {
  /** How the field is shown: a scalar's name, `enum:` and its name, `Ratio`. */
  readonly kind: string;
  /** As indicators give it: sums of money in 分. */
  readonly text: string;
}

/** One value that an indicator read, as an official writes it. */
export function IndicatorValue({ kind, text }: IndicatorValueProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  if (kind.startsWith('enum:')) return <>{word(kind.slice('enum:'.length) as EnumName, text)}</>;
  switch (kind) {
    case 'Money':
      return <Money value={{ amount: text, currency: 'CNY' }} />;
    case 'Ratio':
      return <span className="figure">{`${Number((Number(text) * 100).toFixed(2))}%`}</span>;
    case 'Boolean':
      return <>{text === 'true' ? t.yes : t.no}</>;
    case 'LocalDate':
      return <Day on={text} />;
    default:
      return <>{text}</>;
  }
}
