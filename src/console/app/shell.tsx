import { Suspense, useEffect, useRef } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useNavigate, useNavigation } from 'react-router';
import { useLiveSteps } from '../api/live/use-live-steps';
import { useSession, type Session } from '../api/session';
import { defineTexts, useTexts } from '../i18n/texts';
import { Header } from './header';
import { PageFault } from './page-failed';
import { RoleNote } from '../components/only-for';
import { isOfOthers, navigationTexts, placesOf, rolesOf } from './navigation';
import { SessionEnded } from './session-ended';
import { SessionEnding } from './session-ending';
import { TaskCount } from './task-count';
import { useShortcuts } from './shortcuts';

const texts = defineTexts(
  { skip: '跳到正文', navigation: '栏目', loading: '正在打开' },
  { skip: 'Skip to the content', navigation: 'Sections', loading: 'Opening' },
);

/** Roles whose pages show steps of cases as they happen. */
const FOLLOWS_CASES = new Set(['OFFICER', 'LEADER']);

/** The frame of every page: header with search and purpose, navigation by role, the page itself. */
export function Shell() {
  const t = useTexts(texts);
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return <div className="boot" role="status" aria-label={t.loading} />;
  if (session.isError) return <PageFault error={session.error} />;
  if (session.data === null) {
    return <Navigate to={`/sign-in?return=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return <Frame session={session.data} />;
}

function Frame({ session }: { readonly session: Session }) {
  const t = useTexts(texts);
  const words = useTexts(navigationTexts);
  const main = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  // Another search is another page, though its address has the same path.
  const searched = pathname === '/search' ? search : '';
  const opening = useNavigation().state !== 'idle';
  useLiveSteps(FOLLOWS_CASES.has(session.role));
  useShortcuts((path) => void navigate(path));
  // A page that was opened is where the keyboard goes on, and what a screen reader tells of.
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname, searched]);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Header session={session} />
      <nav className="places" aria-label={t.navigation}>
        <ul>
          {placesOf(session).map((place) => (
            <li key={place}>
              <NavLink to={`/${place}`}>
                {words[place]}
                {place === 'tasks' && <TaskCount />}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" ref={main} tabIndex={-1} aria-busy={opening}>
        <Suspense fallback={<div className="skeleton" />}>
          {isOfOthers(pathname, session) ? (
            <RoleNote roles={rolesOf(pathname.split('/')[1] ?? '')} role={session.role} />
          ) : (
            <Outlet />
          )}
        </Suspense>
      </main>
      <SessionEnding />
      <SessionEnded />
    </div>
  );
}
