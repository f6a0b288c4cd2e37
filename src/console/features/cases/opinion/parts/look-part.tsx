import { Alert, Button, Form } from 'antd';
import { useSession } from '../../../../api/session';
import type { Refusal } from '../../../../api/use-tell';
import { dayAt } from '../../../../components/beijing-days';
import { dayText } from '../../../../components/instant';
import { useNow } from '../../../../components/now';
import { RefusalAlert } from '../../../../components/refusal-alert';
import { enumWord } from '../../../../i18n/enum-word';
import { useTexts } from '../../../../i18n/texts';
import { useActorOptions, useRegionName } from '../../../../names/use-names';
import type { CaseLaw } from '../../law/use-case-law';
import { opinionPaper, type PaperWords } from '../opinion-paper';
import { formTexts } from '../opinion-texts';
import type { CaseShown, OpinionValues } from '../opinion-values';
import { SignaturePart, type Statement } from '../signing/signature-part';

/** What a check found; null while nothing was checked, or what was checked has been changed. */
export type CheckResult =
  | 'CHECKING'
  | 'FINE'
  | { readonly refusal: Refusal }
  | { readonly failure: Error }
  | null;

interface LookPartProps {
  readonly shown: CaseShown;
  readonly law: CaseLaw;
  readonly check: CheckResult;
  readonly onCheck: () => void;
  readonly prepare: () => Promise<Statement>;
  readonly signature: string | null;
  readonly onSigned: (signature: string | null) => void;
}

/** Step 5: the opinion as it would be printed, what the hub would refuse of it, and the signature. */
export function LookPart(props: LookPartProps) {
  const { shown, law, check, onCheck, prepare, signature, onSigned } = props;
  const t = useTexts(formTexts);
  return (
    <>
      <div role="status">
        {check === 'CHECKING' && <p className="quiet">{t.checking}</p>}
        {check === 'FINE' && <Alert type="success" showIcon title={t.checked} />}
        {check !== null && typeof check === 'object' && (
          <RefusalAlert
            refusal={'refusal' in check ? check.refusal : null}
            failure={'failure' in check ? check.failure : null}
          />
        )}
      </div>
      <div className="actions">
        <Button onClick={onCheck}>{t.check}</Button>
      </div>
      <PaperPreview shown={shown} law={law} />
      <SignaturePart prepare={prepare} signature={signature} onSigned={onSigned} />
    </>
  );
}

/** The opinion as it would be printed, from what is in the form. */
function PaperPreview({ shown, law }: { readonly shown: CaseShown; readonly law: CaseLaw }) {
  const t = useTexts(formTexts);
  const form = Form.useFormInstance<OpinionValues>();
  // Watched whole, so that the paper follows the form.
  Form.useWatch([], form);
  const values = form.getFieldsValue(true) as OpinionValues;
  const { agency = '' } = useSession().data ?? {};
  const actors = useActorOptions();
  const office = shown.offices.find((each) => each.agency === agency);
  const place = useRegionName(office?.region);
  const now = useNow();
  const actor = (code: string): string => actors.find(({ value }) => value === code)?.label ?? code;
  const words: PaperWords = {
    substanceClass: (code) => enumWord('SubstanceClass', code, 'zh'),
    gravity: (code) => enumWord('Gravity', code, 'zh'),
    handling: (code) => enumWord('Handling', code, 'zh'),
    redLine: (code) => law.redLines.find(({ redLine }) => redLine === code)?.zh ?? code,
    conduct: (code) => law.dispositions.find(({ conduct }) => conduct === code)?.conductZh ?? code,
    disposition: (code) => law.dispositions.find(({ disposition }) => disposition === code)?.zh ?? code,
    actor,
  };
  const paper = opinionPaper(
    values,
    {
      firm: shown.platform?.name ?? '',
      code: shown.platform?.code ?? '',
      businessLine: shown.businessLine,
      issuingBody: `${place ?? ''}${actor(agency)}`,
      day: dayText(dayAt(now), 'zh'),
    },
    words,
  );
  return (
    <article className="paper" aria-label={t.preview} lang="zh-CN">
      <h3>{paper.title}</h3>
      <p>{paper.addressee}</p>
      <p className="indented">{paper.opening}</p>
      {paper.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h4 className="indented">{heading}</h4>
          {paragraphs.map((text) => (
            <p key={text} className="indented written">
              {text}
            </p>
          ))}
        </section>
      ))}
      <p className="signed-by">
        {paper.issuingBody}
        <br />
        {paper.day}
      </p>
    </article>
  );
}
