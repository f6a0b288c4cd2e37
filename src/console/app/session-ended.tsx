import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whenSignedOut } from '../api/ask';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  {
    title: '登录已失效',
    explanation: '长时间未操作或者已在别处退出。重新登录后回到本页继续，已填写的内容不会丢失。',
    open: '重新登录（新窗口）',
    done: '已重新登录，继续',
  },
  {
    title: 'You are no longer signed in',
    explanation:
      'Nothing was done for a long time, or you signed out elsewhere. Sign in again and go on here; what was typed is kept.',
    open: 'Sign in again (new window)',
    done: 'I have signed in, go on',
  },
);

/** Says over the open page that the session is over, so that what was typed stays. */
export function SessionEnded() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => whenSignedOut(() => dialog.current?.open || dialog.current?.showModal()), []);
  const goOn = (): void => {
    dialog.current?.close();
    void client.invalidateQueries();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="session-ended">
      <h2 id="session-ended">{t.title}</h2>
      <p>{t.explanation}</p>
      <div className="actions">
        <a className="tool strong" href="/sign-in?return=/signed-in" target="_blank" rel="noreferrer">
          {t.open}
        </a>
        <button type="button" className="tool" onClick={goOn}>
          {t.done}
        </button>
      </div>
    </dialog>
  );
}
