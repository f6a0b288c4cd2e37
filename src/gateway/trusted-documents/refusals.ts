import { defineRefusal } from '../../kernel/index.js';

/** The caller's agency has no trusted document with this id. */
export const documentNotFound = defineRefusal<{ documentId: string }>(
  'DOCUMENT_NOT_FOUND',
  ({ documentId }) => ({
    message: {
      en: `Your agency has no trusted document ${documentId}.`,
      zh: `本机构没有编号为 ${documentId} 的可信文档。`,
    },
    remedy: {
      en: 'Send the operation\'s text as "query", or have the hub\'s operator register the document for your agency.',
      zh: '请以“query”发送操作文本，或请本系统运维人员为本机构登记该文档。',
    },
  }),
);

/** The caller's agency may send trusted documents only, and this text is none of them. */
export const documentNotTrusted = defineRefusal('DOCUMENT_NOT_TRUSTED', () => ({
  message: {
    en: 'Your agency may send trusted documents only, and this text is none of them.',
    zh: '本机构只能发送可信文档，而此操作文本不在其中。',
  },
  remedy: {
    en: 'Send the "documentId" of a registered document, or have the hub\'s operator register this one.',
    zh: '请发送已登记文档的“documentId”，或请本系统运维人员登记此文档。',
  },
}));

/** The request names its document in a way that cannot be followed. */
export const documentReferenceUnusable = defineRefusal<{ problem: { en: string; zh: string } }>(
  'DOCUMENT_REFERENCE_UNUSABLE',
  ({ problem }) => ({
    message: {
      en: `The request's document cannot be told: ${problem.en}.`,
      zh: `无法确定请求的文档：${problem.zh}。`,
    },
    remedy: {
      en: 'Send one of "query", "documentId" ("sha256:" and 64 hexadecimal digits) and "extensions.persistedQuery".',
      zh: '请在“query”、“documentId”（“sha256:”加 64 位十六进制数字）与“extensions.persistedQuery”中择一发送。',
    },
  }),
);
