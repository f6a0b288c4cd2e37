import { Link } from 'react-router';
import { useSignOut, type Session } from '../api/session';
import { SandboxNotice } from '../components/sandbox-notice';
import { useEnumWord } from '../i18n/enum-word';
import { useLocale } from '../i18n/locale';
import { defineTexts, useTexts } from '../i18n/texts';
import { OfficeName, OfficerName } from '../names/names';
import { useAppearance } from './appearance';
import { useClosingMenu } from './closing-menu';
import { isOfOthers } from './navigation';
import { PurposeBar } from './purpose-bar';
import { SearchBox } from './search-box';

const texts = defineTexts(
  {
    product: '会商',
    home: '会商首页',
    toDark: '切换到深色',
    toLight: '切换到浅色',
    otherLanguage: 'English',
    signOut: '退出',
    signOutEverywhere: '退出全部设备',
  },
  {
    product: 'Huishang',
    home: 'Huishang, home',
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
    otherLanguage: '中文',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out on every device',
  },
);

/** Name, search, purpose, appearance, language, and who is signed in. */
export function Header({ session }: { readonly session: Session }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale, setLocale } = useLocale();
  const { appearance, setAppearance } = useAppearance();
  const signOut = useSignOut();
  const dark = appearance === 'dark';
  const menu = useClosingMenu();
  return (
    <header className="top">
      <Link to="/" className="brand" aria-label={t.home}>
        <img src="/emblem.svg" alt="" width="24" height="24" />
        {t.product}
      </Link>
      <SandboxNotice />
      {!isOfOthers('/search', session) && <SearchBox />}
      <PurposeBar />
      <div className="top-tools">
        <button
          type="button"
          className="tool"
          aria-label={dark ? t.toLight : t.toDark}
          title={dark ? t.toLight : t.toDark}
          onClick={() => setAppearance(dark ? 'light' : 'dark')}
        >
          <span aria-hidden="true">◐</span>
        </button>
        <button
          type="button"
          className="tool"
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {t.otherLanguage}
        </button>
        <details className="menu" ref={menu}>
          <summary className="tool who">
            <OfficeName agency={session.agency} region={session.region} />
            {` · ${word('Role', session.role)}`}
          </summary>
          <div className="menu-items">
            <div className="quiet">
              <OfficerName agency={session.agency} officer={session.officer} />
            </div>
            <button type="button" className="tool" onClick={() => void signOut(false)}>
              {t.signOut}
            </button>
            <button type="button" className="tool" onClick={() => void signOut(true)}>
              {t.signOutEverywhere}
            </button>
          </div>
        </details>
      </div>
    </header>
  );
}
