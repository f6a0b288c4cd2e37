import { useEffect, useState } from 'react';
import { sha256Of } from '../../components/file-hash';
import { bearsSeal, checkedText, headingOf, markClass, markOf, type PaperText } from './paper-text';

/** The checksum of a paper, once it is worked out. */
function useChecksum(paper: PaperText): string | null {
  const text = checkedText(paper);
  const [found, setFound] = useState<{ readonly text: string; readonly sha256: string } | null>(null);
  useEffect(() => {
    void sha256Of(new Blob([text])).then((sha256) => setFound({ text, sha256 }));
  }, [text]);
  return found?.text === text ? found.sha256 : null;
}

/** A paper in the layout of official documents (GB/T 9704-2012), always in Chinese. */
export function OfficialPaper({ paper }: { readonly paper: PaperText }) {
  const checksum = useChecksum(paper);
  const { title, documentNumber, addressee, sections, issuingBody, issuedOn } = paper;
  return (
    <article className="official-paper" lang="zh-CN">
      <p className={markClass(paper)}>{markOf(paper)}</p>
      <p className="paper-number">{documentNumber}</p>
      <hr className="paper-rule" />
      <h1>{title}</h1>
      {addressee && <p>{addressee}：</p>}
      {sections.map(({ heading, text }, index) => (
        <section key={heading}>
          <h2>{headingOf(heading, index)}</h2>
          <p className="paper-text">{text}</p>
        </section>
      ))}
      <div className="paper-signature">
        {bearsSeal(paper) && (
          <span className="paper-seal" aria-hidden="true">
            印章
          </span>
        )}
        <p>{issuingBody}</p>
        <p>{issuedOn}</p>
      </div>
      <p className="paper-check">
        本件文本由本系统依据办理记录生成。内容校验值（SHA-256）：<code>{checksum ?? '…'}</code>
        。核对时，在本系统打开同一文件，两处校验值应当一致。
      </p>
    </article>
  );
}
