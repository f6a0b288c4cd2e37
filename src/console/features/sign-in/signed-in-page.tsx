import { useEffect } from 'react';
import { Link } from 'react-router';
import { tellOtherTabs } from '../../api/session-life/tabs';
import { defineTexts, useTexts } from '../../i18n/texts';

const texts = defineTexts(
  {
    title: '已登录',
    explanation: '请关闭本窗口，回到原来的页面继续。已填写的内容仍在。',
    home: '在本窗口打开首页',
  },
  {
    title: 'You are signed in',
    explanation: 'Close this window and go on where you were; what was typed is still there.',
    home: 'Open the first page here',
  },
);

/** Where a sign-in comes back to that was begun beside an open page: has that page go on. */
export default function SignedInPage() {
  const t = useTexts(texts);
  useEffect(() => tellOtherTabs(), []);
  return (
    <main className="sign-in">
      <section className="panel">
        <h1>{t.title}</h1>
        <p>{t.explanation}</p>
        <p>
          <Link to="/">{t.home}</Link>
        </p>
      </section>
    </main>
  );
}
