import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-sc/700.css';
import { Button, Empty } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import type { Document } from '../../api/document';
import { PageState } from '../../components/page-state';
import { defineTexts, useTexts } from '../../i18n/texts';
import { OfficialPaper } from './official-paper';
import type { PaperText } from './paper-text';
import './official-paper.css';
import { PrintMinutes, PrintOpinion, PrintOrder, PrintRuling } from './print.generated';

const texts = defineTexts(
  {
    print: '打印',
    back: '返回',
    hint: 'A4 纸，按实际大小打印，勿选“页眉和页脚”。',
    none: '没有这份文件，或者您无权查看。',
  },
  {
    print: 'Print',
    back: 'Back',
    hint: 'On A4, at actual size, without the browser’s headers and footers. Official papers are in Chinese.',
    none: 'There is no such paper, or it is not yours to see.',
  },
);

/** A paper by its kind, and of what the address names it. */
export default function PrintPage() {
  const t = useTexts(texts);
  const { kind, id = '' } = useParams();
  const [search] = useSearchParams();
  const number = search.get('number');
  switch (kind) {
    case 'ruling':
      return <Sheet document={PrintRuling} id={id} pick={({ dispute }) => dispute?.ruling?.paper} />;
    case 'minutes':
      return (
        <Sheet
          document={PrintMinutes}
          id={id}
          pick={({ dispute }) =>
            (
              dispute?.minutes.find(({ documentNumber }) => documentNumber === number) ??
              dispute?.minutes.at(-1)
            )?.paper
          }
        />
      );
    case 'order':
      return (
        <Sheet document={PrintOrder} id={id} pick={({ rectificationOrder }) => rectificationOrder?.paper} />
      );
    case 'opinion':
      return <Sheet document={PrintOpinion} id={id} pick={({ opinion }) => opinion?.paper} />;
    default:
      return <Empty description={t.none} />;
  }
}

interface SheetProps<Data> {
  readonly document: Document<Data, { id: string | number }>;
  readonly id: string;
  readonly pick: (data: Data) => PaperText | null | undefined;
}

function Sheet<Data>({ document, id, pick }: SheetProps<Data>) {
  const t = useTexts(texts);
  const query = useAsk(document, { id });
  const navigate = useNavigate();
  return (
    <>
      <div className="head paper-tools">
        <Button type="primary" onClick={() => print()}>
          {t.print}
        </Button>
        <Button onClick={() => void navigate(-1)}>{t.back}</Button>
        <span className="quiet">{t.hint}</span>
      </div>
      <PageState query={query} pick={pick} empty={<Empty description={t.none} />}>
        {(paper) => <OfficialPaper paper={paper} />}
      </PageState>
    </>
  );
}
