import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isOfSession, lookNow } from '../api/session-life/open-session';
import { useIsSignedOut } from '../api/session-life/signed-out';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  {
    title: '登录已失效',
    explanation: '长时间未操作或者已在别处退出。重新登录后回到本页继续，已填写的内容不会丢失。',
    open: '重新登录（新窗口）',
    done: '已重新登录，继续',
    notYet: '尚未重新登录。请先在新窗口登录。',
  },
  {
    title: 'You are no longer signed in',
    explanation:
      'Nothing was done for a long time, or you signed out elsewhere. Sign in again and go on here; what was typed is kept.',
    open: 'Sign in again (new window)',
    done: 'I have signed in, go on',
    notYet: 'Nobody has signed in yet. Sign in in the new window first.',
  },
);

/** Signs in in a window of its own, so that the page stays as it is. */
export const SIGN_IN_BESIDE = '/sign-in?return=/signed-in';

/** Says over the open page that the session is over, so that what was typed stays; goes on once somebody has signed in. */
export function SessionEnded() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const isSignedOut = useIsSignedOut();
  const wasSignedOut = useRef(false);
  const [isNotYet, setNotYet] = useState(false);
  useEffect(() => {
    if (isSignedOut) {
      if (!dialog.current?.open) dialog.current?.showModal();
    } else {
      dialog.current?.close();
      // What failed meanwhile is asked again.
      if (wasSignedOut.current) {
        void client.invalidateQueries({ predicate: ({ queryKey }) => !isOfSession(queryKey) });
      }
    }
    wasSignedOut.current = isSignedOut;
  }, [client, isSignedOut]);
  const goOn = async (): Promise<void> => {
    setNotYet(false);
    await lookNow(client).catch(() => undefined);
    setNotYet(true);
  };
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="dialog"
      aria-labelledby="session-ended"
      // Nothing can be done on the page until somebody has signed in.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-ended">{t.title}</h2>
      <p>{t.explanation}</p>
      {isNotYet && <p role="status">{t.notYet}</p>}
      <div className="actions">
        <a className="tool strong" href={SIGN_IN_BESIDE} target="_blank" rel="noreferrer">
          {t.open}
        </a>
        <button type="button" className="tool" onClick={() => void goOn()}>
          {t.done}
        </button>
      </div>
    </dialog>
  );
}
