import { useLocale } from '../../../i18n/locale';

interface Source {
  readonly article: string | null;
  readonly document: { readonly zh: string; readonly en: string; readonly number: string | null };
}

/** Where a rule stands: 《互联网金融风险专项整治工作实施方案》（国办发〔2016〕21号）第二条 */
export function SourceName({ source: { article, document } }: { readonly source: Source }) {
  const { locale } = useLocale();
  if (locale === 'en') {
    return (
      <>
        {document.en}
        {document.number && <> ({document.number})</>}
        {article && <>, {article}</>}
      </>
    );
  }
  return (
    <>
      《{document.zh}》{document.number && <>（{document.number}）</>}
      {article}
    </>
  );
}
