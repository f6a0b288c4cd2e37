import { useSignInProviders } from '../../api/session';
import { InLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import './design.css';
import { Sheet } from './sheet';

const texts = defineTexts(
  {
    title: '组件样张',
    note: '供设计和开发人员查看：每个组件的各种状态，中文和英文、浅色和深色并列。仅开发环境提供。',
    production: '仅开发环境提供本页。',
    lightZh: '中文 · 浅色',
    lightEn: 'English · 浅色',
    darkZh: '中文 · 深色',
    darkEn: 'English · 深色',
  },
  {
    title: 'Components',
    note: 'For designers and developers: each component in its states, in Chinese and English, light and dark. In development only.',
    production: 'This page exists in development only.',
    lightZh: '中文 · light',
    lightEn: 'English · light',
    darkZh: '中文 · dark',
    darkEn: 'English · dark',
  },
);

const SHEETS = [
  { key: 'lightZh', locale: 'zh', theme: 'light' },
  { key: 'lightEn', locale: 'en', theme: 'light' },
  { key: 'darkZh', locale: 'zh', theme: 'dark' },
  { key: 'darkEn', locale: 'en', theme: 'dark' },
] as const;

/** Every component of the console in its states; with the appearance switched to light, both are seen beside each other. */
export default function DesignPage() {
  const t = useTexts(texts);
  const { data: providers } = useSignInProviders();
  const development = import.meta.env.DEV || (providers?.some((provider) => provider.development) ?? false);
  return (
    <>
      <h1>{t.title}</h1>
      <p className="quiet">{development ? t.note : t.production}</p>
      {development && (
        <div className="sheets">
          {SHEETS.map(({ key, locale, theme }) => (
            <section key={key} className="sheet" data-theme={theme} aria-label={t[key]}>
              <h2>{t[key]}</h2>
              <InLocale locale={locale}>
                <Sheet />
              </InLocale>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
