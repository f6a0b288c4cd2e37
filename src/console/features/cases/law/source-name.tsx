import { citationText, type Cited } from '../../../i18n/citation';
import { useLocale } from '../../../i18n/locale';

/** Where a rule stands: 《互联网金融风险专项整治工作实施方案》（国办发〔2016〕21号）第二条 */
export function SourceName({ source }: { readonly source: Cited }) {
  const { document } = source;
  const { locale } = useLocale();
  const title = citationText({ document, article: null }, locale);
  const article = citationText(source, locale).slice(title.length);
  const number = document.number && (locale === 'zh' ? `（${document.number}）` : ` (${document.number})`);
  return <>{`${title}${number ?? ''}${article}`}</>;
}
