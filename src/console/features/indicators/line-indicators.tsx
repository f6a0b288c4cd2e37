import { Button } from 'antd';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { citedIndicator, type CitedIndicator } from './cited-indicator';
import { IndicatorEntry, type IndicatorShown } from './indicator-entry';
import { indicatorTexts } from './indicator-texts';

interface LineIndicatorsProps {
  /** Those that are true and may be a sign of the line beside which they stand. */
  readonly indicators: readonly IndicatorShown[];
  /** Sources of the evidence that the opinion has. */
  readonly cited: ReadonlySet<string>;
  readonly onCite: (evidence: CitedIndicator) => void;
}

/** The true indicators beside a red line, each to be cited as evidence. */
export function LineIndicators({ indicators, cited, onCite }: LineIndicatorsProps) {
  const t = useTexts(indicatorTexts);
  const { locale } = useLocale();
  if (indicators.length === 0) return null;
  return (
    <ul className="indicator-rows" aria-label={t.beside}>
      {indicators.map((each) => {
        const evidence = citedIndicator(each);
        return (
          <IndicatorEntry
            key={each.rule.id}
            indicator={each}
            action={
              cited.has(evidence.source) ? (
                <span className="quiet">{t.cited}</span>
              ) : (
                <Button
                  size="small"
                  aria-label={t.citeNamed(each.rule[locale])}
                  onClick={() => onCite(evidence)}
                >
                  {t.cite}
                </Button>
              )
            }
          />
        );
      })}
    </ul>
  );
}
