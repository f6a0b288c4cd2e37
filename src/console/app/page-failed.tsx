import { useRouteError } from 'react-router';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  { title: '本页未能打开', reload: '重新打开', note: '已填写的内容仍保存在草稿中。' },
  {
    title: 'This page could not be opened',
    reload: 'Open it again',
    note: 'What was typed is kept as a draft.',
  },
);

/** Says that a page could not be opened, and offers to try again. */
export function PageFault({ error }: { readonly error: unknown }) {
  const t = useTexts(texts);
  return (
    <section className="page-fault" role="alert">
      <h1>{t.title}</h1>
      <p>{t.note}</p>
      <button type="button" className="tool strong" onClick={() => location.reload()}>
        {t.reload}
      </button>
      <code className="fault">{error instanceof Error ? error.message : String(error)}</code>
    </section>
  );
}

/** Shown where a page fails: a part of the console that changed since it was loaded, or a fault. */
export function PageFailed() {
  return <PageFault error={useRouteError()} />;
}
