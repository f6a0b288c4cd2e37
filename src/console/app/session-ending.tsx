import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useOpenSession, useSignOut } from '../api/session';
import { lookNow, tellAlive } from '../api/session-life/open-session';
import { isEnding, isFinal, secondsBetweenSigns, secondsToNextLook } from '../api/session-life/session-clock';
import { useIsSignedOut } from '../api/session-life/signed-out';
import { listenToTabs, tellOtherTabs } from '../api/session-life/tabs';
import { useActs } from '../api/session-life/use-acts';
import { timeText } from '../components/instant';
import { defineTexts, useTexts } from '../i18n/texts';
import { SIGN_IN_BESIDE } from './session-ended';

/** 9:30 as it stands in a Chinese sentence. */
const inWords = (time: string): string => `${time.replace(':', '时')}分`;

const texts = defineTexts(
  {
    title: '即将退出登录',
    idle: (time: string) => `长时间未操作，将于${inWords(time)}（北京时间）退出登录。`,
    final: (time: string) =>
      `本次登录已接近最长时限，将于${inWords(time)}（北京时间）结束，不能延长。重新登录后可以继续，已填写的内容不会丢失。`,
    stay: '继续使用',
    signOut: '退出',
    again: '重新登录（新窗口）',
    later: '稍后',
  },
  {
    title: 'You are about to be signed out',
    idle: (time: string) =>
      `Nothing was done for a long time. You will be signed out at ${time} Beijing time.`,
    final: (time: string) =>
      `This sign-in has lasted nearly as long as one may, and ends at ${time} Beijing time. Sign in again to go on; what was typed is kept.`,
    stay: 'Stay signed in',
    signOut: 'Sign out',
    again: 'Sign in again (new window)',
    later: 'Later',
  },
);

/** After how many milliseconds a hub that could not be asked is asked again. */
const RETRY = 15_000;

/** Looks at the session when it is about to end and when it has ended; what other tabs did counts. */
function useSessionClock(): void {
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useOpenSession();
  const isSignedOut = useIsSignedOut();
  useEffect(() => {
    if (!data || isSignedOut) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      lookNow(client).catch(() => {
        timer = setTimeout(look, RETRY);
      });
    };
    timer = setTimeout(look, secondsToNextLook(data) * 1_000);
    return () => clearTimeout(timer);
  }, [client, data, dataUpdatedAt, isSignedOut]);
}

/** Tells the hub, now and then, that somebody is there. */
function useSigns(isSignedOut: boolean): () => void {
  const client = useQueryClient();
  const { data } = useOpenSession();
  const told = useRef(Number.NEGATIVE_INFINITY);
  const between = data ? secondsBetweenSigns(data) * 1_000 : 0;
  const tell = useCallback((): void => {
    told.current = performance.now();
    tellAlive(client).then(tellOtherTabs, () => {
      told.current = Number.NEGATIVE_INFINITY;
    });
  }, [client]);
  const onAct = useCallback((): void => {
    if (!isSignedOut && performance.now() - told.current >= between) tell();
  }, [isSignedOut, between, tell]);
  useActs(onAct);
  return tell;
}

/** Keeps the session open while somebody works, and says so before it ends, with a way to stay. */
export function SessionEnding() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const { data } = useOpenSession();
  const isSignedOut = useIsSignedOut();
  const signOut = useSignOut();
  const dialog = useRef<HTMLDialogElement>(null);
  /** The end of which somebody has said that it is known. */
  const [known, setKnown] = useState<string | null>(null);
  useSessionClock();
  const stay = useSigns(isSignedOut);
  const ends = data && !isSignedOut && isEnding(data) ? data : null;
  const end = ends && (isFinal(ends) ? ends.until : ends.idleUntil);
  const isOpen = end !== null && end !== known;
  useEffect(() => {
    if (!isOpen) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen && !isSignedOut) return undefined;
    return listenToTabs(() => {
      lookNow(client).catch(() => undefined);
    });
  }, [client, isOpen, isSignedOut]);
  return (
    <dialog ref={dialog} role="alertdialog" className="dialog" aria-labelledby="session-ending">
      <h2 id="session-ending">{t.title}</h2>
      {ends && isFinal(ends) ? (
        <>
          <p>{t.final(timeText(ends.until))}</p>
          <div className="actions">
            <a className="tool strong" href={SIGN_IN_BESIDE} target="_blank" rel="noreferrer">
              {t.again}
            </a>
            <button type="button" className="tool" onClick={() => setKnown(end)}>
              {t.later}
            </button>
          </div>
        </>
      ) : (
        <>
          <p>{ends && t.idle(timeText(ends.idleUntil))}</p>
          <div className="actions">
            <button type="button" className="tool strong" onClick={stay}>
              {t.stay}
            </button>
            <button type="button" className="tool" onClick={() => void signOut(false)}>
              {t.signOut}
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
