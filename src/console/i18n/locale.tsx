import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

export type Locale = 'zh' | 'en';

interface LocaleChoice {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const KEY = 'huishang.locale';
const Context = createContext<LocaleChoice>({ locale: 'zh', setLocale: () => undefined });

/** The language that was chosen last in this browser; Chinese first. */
export function keptLocale(): Locale {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

/** Keeps the chosen language, and tells the document and the calendar of it. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, choose] = useState<Locale>(keptLocale);
  const setLocale = useCallback((chosen: Locale) => {
    localStorage.setItem(KEY, chosen);
    choose(chosen);
  }, []);
  dayjs.locale(locale === 'zh' ? 'zh-cn' : 'en');
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);
  const choice = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <Context value={choice}>{children}</Context>;
}

export const useLocale = (): LocaleChoice => use(Context);

/** A part of a page in one language, whatever is chosen; nothing in it changes the choice. */
export function InLocale({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const choice = useMemo(() => ({ locale, setLocale: () => undefined }), [locale]);
  return (
    <Context value={choice}>
      <div lang={locale === 'zh' ? 'zh-CN' : 'en'}>{children}</div>
    </Context>
  );
}
