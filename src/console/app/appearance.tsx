import { createContext, use, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLocale } from '../i18n/locale';
import { DARK_THEME, LIGHT_THEME } from './theme';

export type Appearance = 'light' | 'dark';

interface AppearanceChoice {
  readonly appearance: Appearance;
  readonly setAppearance: (appearance: Appearance) => void;
}

const KEY = 'huishang.appearance';
const Context = createContext<AppearanceChoice>({ appearance: 'light', setAppearance: () => undefined });

function keptAppearance(): Appearance {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Where antd would put its styles: outside the document, as they are in a file already. */
const NOWHERE = document.createElement('div');

/** Whether the page is being laid out for paper, which is white whatever the screen is. */
function useOnPaper(): boolean {
  const [onPaper, setOnPaper] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    // The browser lays the page out as soon as its listeners have been told.
    const changed = (): void => flushSync(() => setOnPaper(paper.matches));
    paper.addEventListener('change', changed);
    return () => paper.removeEventListener('change', changed);
  }, []);
  return onPaper;
}

/** Light or dark, and the language of the interface library. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const { locale } = useLocale();
  const [appearance, choose] = useState<Appearance>(keptAppearance);
  const shown = useOnPaper() ? 'light' : appearance;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  const choice = useMemo(
    () => ({
      appearance,
      setAppearance: (chosen: Appearance) => {
        localStorage.setItem(KEY, chosen);
        choose(chosen);
      },
    }),
    [appearance],
  );
  const theme = shown === 'dark' ? DARK_THEME : LIGHT_THEME;
  return (
    <Context value={choice}>
      <StyleProvider container={NOWHERE}>
        <ConfigProvider
          locale={locale === 'zh' ? zhCN : enUS}
          theme={{ ...theme, zeroRuntime: true }}
          button={{ autoInsertSpace: false }}
          wave={{ disabled: true }}
        >
          {children}
        </ConfigProvider>
      </StyleProvider>
    </Context>
  );
}

export const useAppearance = (): AppearanceChoice => use(Context);
