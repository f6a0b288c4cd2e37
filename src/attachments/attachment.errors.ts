import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';

export const attachmentUnknown = defineRefusal<{ caseId: string; sha256: string }>(
  'ATTACHMENT_UNKNOWN',
  () => ({
    message: {
      en: 'The case has no such attachment that you may read.',
      zh: '未找到该认定事项的这一附件，或者您无权查看。',
    },
    remedy: {
      en: 'Put the file to the attachments of the case first.',
      zh: '请先将文件上传至该认定事项的附件。',
    },
  }),
);

export const onwardConsentRequired = defineRefusal<{ items: readonly string[] }>(
  'ONWARD_CONSENT_REQUIRED',
  ({ items }) => ({
    message: {
      en: inEnglish`The file holds data of another agency, which has not consented to your having them: ${items.join(', ')}.`,
      zh: inChinese`文件含有其他部门的数据，数源部门尚未同意向您提供：${items}。`,
    },
    remedy: {
      en: 'Have whoever put the file there ask the source agency (requestOnwardConsent), or read the data from it yourself.',
      zh: '请由上传单位向数源部门申请向第三方提供，或者自行向数源部门共享获取。',
    },
  }),
);

export const attachmentItemsUnusable = defineRefusal<{ items: readonly string[] }>(
  'ATTACHMENT_ITEMS_UNUSABLE',
  ({ items }) => ({
    message: {
      en: inEnglish`The catalogue has no such items: ${items.join(', ')}.`,
      zh: inChinese`目录中没有下列目录项：${items}。`,
    },
    remedy: {
      en: 'Name items as the query catalogue does, at most 50.',
      zh: '请按目录填写目录项编号，最多 50 项。',
    },
  }),
);

export const attachmentHashMalformed = defineRefusal('ATTACHMENT_HASH_MALFORMED', () => ({
  message: { en: 'The address does not end in a SHA-256.', zh: '地址末段不是 SHA-256 摘要。' },
  remedy: { en: 'Give 64 lower-case hexadecimal digits.', zh: '请填写64位小写十六进制数字。' },
}));

export const attachmentHashMismatch = defineRefusal<{ sha256: string; found: string }>(
  'ATTACHMENT_HASH_MISMATCH',
  ({ found }) => ({
    message: {
      en: inEnglish`What arrived has the SHA-256 ${found}.`,
      zh: inChinese`收到的文件 SHA-256 为 ${found}。`,
    },
    remedy: {
      en: 'Send the file again, to the address of its own SHA-256.',
      zh: '请按文件自身的 SHA-256 重新上传。',
    },
  }),
);

export const attachmentTooLarge = defineRefusal<{ limit: number }>('ATTACHMENT_TOO_LARGE', ({ limit }) => ({
  message: {
    en: inEnglish`An attachment has at most ${limit} bytes.`,
    zh: inChinese`附件不得超过 ${limit} 字节。`,
  },
  remedy: { en: 'Split the file, or send a smaller copy.', zh: '请拆分或压缩文件。' },
}));

export const attachmentQuotaExceeded = defineRefusal<{ limit: number; retryAfterSeconds: number }>(
  'ATTACHMENT_QUOTA_EXCEEDED',
  ({ limit }) => ({
    message: {
      en: inEnglish`With this file your agency would put more than ${limit} bytes to cases today.`,
      zh: inChinese`加上本文件，本部门今日上传的附件将超过 ${limit} 字节。`,
    },
    remedy: {
      en: 'Put it after midnight, Beijing time, or ask the operator for more.',
      zh: '请于次日零时（北京时间）后上传，或向运维单位申请提高限额。',
    },
  }),
);

export const attachmentEmpty = defineRefusal('ATTACHMENT_EMPTY', () => ({
  message: { en: 'The file is empty.', zh: '文件为空。' },
  remedy: { en: 'Send its bytes as the body of the request.', zh: '请在请求体中发送文件内容。' },
}));

export const attachmentTypeNotAllowed = defineRefusal<{ found: string | null }>(
  'ATTACHMENT_TYPE_NOT_ALLOWED',
  ({ found }) => ({
    message: {
      en: inEnglish`By its content the file is ${found ?? 'of no known type'}, which is not taken.`,
      zh: inChinese`按内容识别，文件类型为 ${found ?? '未知'}，不予接收。`,
    },
    remedy: {
      en: 'Send PDF, OFD, PNG, JPEG, TIFF, DOCX, XLSX, or text in UTF-8 or GB 18030.',
      zh: '请上传 PDF、OFD、PNG、JPEG、TIFF、DOCX、XLSX 或 UTF-8、GB 18030 编码的文本。',
    },
  }),
);

export const attachmentNameUnusable = defineRefusal('ATTACHMENT_NAME_UNUSABLE', () => ({
  message: { en: 'The name is not a file name.', zh: '名称不是文件名。' },
  remedy: {
    en: 'Give name=… with 1 to 200 characters, without slashes, colons, and control or invisible characters.',
    zh: '请以 name=… 给出1至200个字符的文件名，不含斜杠、冒号、控制字符和不可见字符。',
  },
}));

export const attachmentExtensionMismatch = defineRefusal<{
  extensions: readonly string[];
  mediaType: string;
}>('ATTACHMENT_EXTENSION_MISMATCH', ({ extensions, mediaType }) => ({
  message: {
    en: inEnglish`By its content the file is ${mediaType}, and its name ends otherwise.`,
    zh: inChinese`按内容识别，文件类型为 ${mediaType}，与文件名的扩展名不符。`,
  },
  remedy: {
    en: inEnglish`Give it a name that ends in ${extensions.map((each) => `.${each}`).join(', ')}.`,
    zh: inChinese`请使用以 ${extensions.map((each) => `.${each}`).join('、')} 结尾的文件名。`,
  },
}));

export const attachmentsTooMany = defineRefusal<{ limit: number }>('ATTACHMENTS_TOO_MANY', ({ limit }) => ({
  message: {
    en: inEnglish`Your agency has put ${limit} files to this case, which is as many as it may.`,
    zh: inChinese`本部门在该事项的附件已达上限 ${limit} 个。`,
  },
  remedy: { en: 'Join documents into one file.', zh: '请合并文件。' },
}));

export const notPartyToCase = defineRefusal<{ caseId: string }>('NOT_PARTY_TO_CASE', () => ({
  message: {
    en: 'There is no such case that your agency takes part in.',
    zh: '未找到本部门参与的该认定事项，或者您无权查看。',
  },
  remedy: {
    en: 'Attachments are for the agencies concerned, the office and the leading group.',
    zh: '附件限涉及部门、办公室和领导小组使用。',
  },
}));
