import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { saveFile } from '../../../../components/csv/csv';
import { FileButton } from '../../../../components/file-button';
import { RefusalAlert } from '../../../../components/refusal-alert';
import type { Refusal } from '../../../../api/use-tell';
import { LASTING, useAsk } from '../../../../api/use-ask';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { SignatureRequired } from '../opinion.generated';
import { readSigningKey, signStatement } from './sign-statement';

const texts = defineTexts(
  {
    title: '签名',
    required: '本系统要求意见签名，未签名的不予受理。',
    optional: '可以签名，也可以不签名。',
    note: '签名覆盖以下原文；内容改动后须重新签名。',
    prepare: '生成签名原文',
    statement: '签名原文',
    saveStatement: '保存签名原文',
    file: '选择签名文件',
    paste: '签名值',
    key: '用密钥文件签名（开发环境）',
    keyFault: '所选文件不是可用的签名私钥。',
    signed: '已签名，提交时一并核验。',
    clear: '不签名',
    name: '签名原文',
  },
  {
    title: 'Signature',
    required: 'Opinions have to be signed here; one without a signature is refused.',
    optional: 'You may sign it, or leave it unsigned.',
    note: 'The signature covers the text below; sign again when anything changes.',
    prepare: 'Make the text to sign',
    statement: 'Text to sign',
    saveStatement: 'Save the text to sign',
    file: 'Choose a signature file',
    paste: 'Signature',
    key: 'Sign with a key file (development)',
    keyFault: 'The file is no private key that can sign.',
    signed: 'Signed; it is verified when the opinion is sent.',
    clear: 'Do not sign',
    name: 'statement',
  },
);

export type Statement =
  | { readonly statement: string; readonly refusal: null }
  | { readonly statement: null; readonly refusal: Refusal };

interface SignaturePartProps {
  /** Asks the hub for the text that is to be signed. */
  readonly prepare: () => Promise<Statement>;
  readonly signature: string | null;
  readonly onSigned: (signature: string | null) => void;
}

/** The text to sign, and the signature over it: from a file, pasted, or made here with a development key. */
export function SignaturePart({ prepare, signature, onSigned }: SignaturePartProps) {
  const t = useTexts(texts);
  const id = useId();
  const required = useAsk(SignatureRequired, {}, LASTING).data?.data?.opinionSignatureRequired;
  const [statement, setStatement] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const make = async (): Promise<void> => {
    setRefusal(null);
    setFailure(null);
    try {
      const made = await prepare();
      setRefusal(made.refusal);
      setStatement(made.statement);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const readFile = async (
    file: File | undefined,
    signatureOf: (text: string) => Promise<string>,
  ): Promise<void> => {
    if (!file) return;
    setFailure(null);
    try {
      onSigned(await signatureOf(await file.text()));
    } catch {
      setFailure(new Error(t.keyFault));
    }
  };
  return (
    <fieldset className="signature">
      <legend>{t.title}</legend>
      <p className={required ? undefined : 'quiet'}>
        {required === true && <strong>{t.required} </strong>}
        {required === false && `${t.optional} `}
        {t.note}
      </p>
      <RefusalAlert refusal={refusal} failure={failure} />
      <Button onClick={() => void make()}>{t.prepare}</Button>
      {statement !== null && (
        <>
          <label htmlFor={`${id}-statement`}>{t.statement}</label>
          <Input.TextArea id={`${id}-statement`} readOnly rows={4} value={statement} className="code" />
          <div className="actions">
            <Button onClick={() => saveFile(`${t.name}.json`, statement, 'application/json')}>
              {t.saveStatement}
            </Button>
          </div>
          <label htmlFor={`${id}-paste`}>{t.paste}</label>
          <Input
            id={`${id}-paste`}
            className="code"
            value={signature ?? ''}
            onChange={({ target }) => onSigned(target.value.trim() || null)}
          />
          <div className="actions">
            <FileButton
              label={t.file}
              accept=".jws,.txt,application/jose"
              onFiles={([file]) => void readFile(file, async (text) => text.trim())}
            />
            <FileButton
              label={t.key}
              accept=".json,application/json"
              onFiles={([file]) =>
                void readFile(file, async (text) =>
                  signStatement(statement, await readSigningKey(text), new Date()),
                )
              }
            />
          </div>
        </>
      )}
      {signature && (
        <Alert
          type="success"
          showIcon
          title={t.signed}
          action={
            <Button size="small" onClick={() => onSigned(null)}>
              {t.clear}
            </Button>
          }
        />
      )}
    </fieldset>
  );
}
