import { defineRefusal, type LocalizedText } from '../results/refusal.js';

/** What is wrong with the form of a platform code. Places count from 1. */
export type PlatformCodeProblem =
  | { readonly problem: 'NOT_TEXT'; readonly found: string }
  | { readonly problem: 'LENGTH'; readonly length: number; readonly expectedCheckCharacter: string | null }
  | {
      readonly problem: 'LOWER_CASE';
      readonly found: string;
      readonly place: number;
    }
  | { readonly problem: 'ALPHABET'; readonly found: string; readonly place: number }
  | { readonly problem: 'REGION'; readonly found: string; readonly place: number };

/** The letters that GB 32100-2015 leaves out, and what each is usually mistaken for. */
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

interface Sentences {
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
}

const copyFromLicence: LocalizedText = {
  en: 'Copy the code from the business licence.',
  zh: '请按营业执照上的统一社会信用代码填写。',
};

function wrongLength(length: number, expected: string | null): Sentences {
  return {
    message: {
      en: `A platform code has 18 characters; this one has ${length}.`,
      zh: `从业机构代码应为18位，实际为${length}位。`,
    },
    remedy:
      expected === null
        ? copyFromLicence
        : {
            en: `If only the check character is missing, it is ${expected}; otherwise copy the code from the business licence.`,
            zh: `如仅缺末位校验码，则校验码为${expected}；否则请按营业执照填写。`,
          },
  };
}

function outsideAlphabet(found: string, place: number): Sentences {
  const lookalike = LOOKALIKES[found];
  return {
    message: {
      en: `Character ${place} of the platform code is “${found}”, which unified social credit codes do not use.`,
      zh: `从业机构代码第${place}位为“${found}”，不属于统一社会信用代码的字符集。`,
    },
    remedy:
      lookalike === undefined
        ? {
            en: 'Use digits and capital letters only, without I, O, S, V and Z, and without spaces.',
            zh: '仅可使用数字和大写字母（不含 I、O、S、V、Z），不得含空格。',
          }
        : {
            en: `I, O, S, V and Z are never used; read ${found} as ${lookalike} and compare with the business licence.`,
            zh: `代码不使用 I、O、S、V、Z；${found} 可能是 ${lookalike}，请与营业执照核对。`,
          },
  };
}

function sentencesFor(facts: PlatformCodeProblem): Sentences {
  switch (facts.problem) {
    case 'NOT_TEXT':
      return {
        message: {
          en: `A platform code is text, not ${facts.found}.`,
          zh: `从业机构代码应为文本，而不是 ${facts.found}。`,
        },
        remedy: { en: 'Send the 18 characters as a string.', zh: '请以字符串形式提交18位代码。' },
      };
    case 'LENGTH':
      return wrongLength(facts.length, facts.expectedCheckCharacter);
    case 'LOWER_CASE':
      return {
        message: {
          en: `Character ${facts.place} of the platform code is the small letter ${facts.found}; codes are written in capitals.`,
          zh: `从业机构代码第${facts.place}位为小写字母 ${facts.found}，代码应使用大写字母。`,
        },
        remedy: { en: 'Write the code in capitals.', zh: '请改用大写字母书写。' },
      };
    case 'ALPHABET':
      return outsideAlphabet(facts.found, facts.place);
    case 'REGION':
      return {
        message: {
          en: `Character ${facts.place} of the platform code is ${facts.found}, but places 3 to 8 are the digits of a region code.`,
          zh: `从业机构代码第${facts.place}位为 ${facts.found}，但第3至8位应为行政区划代码数字。`,
        },
        remedy: copyFromLicence,
      };
  }
}

/** The text cannot be a platform code at all: length, letters or region digits (GB 32100-2015). */
export const platformCodeMalformed = defineRefusal<PlatformCodeProblem>(
  'PLATFORM_CODE_MALFORMED',
  sentencesFor,
);

/** Well formed, but the last character is not the one the other 17 give: somewhere there is a typing error. */
export const platformCodeCheckCharacter = defineRefusal<{ expected: string; found: string }>(
  'PLATFORM_CODE_CHECK_CHARACTER',
  ({ expected, found }) => ({
    message: {
      en: `The platform code ends in ${found}, but its first 17 characters call for the check character ${expected}.`,
      zh: `从业机构代码校验码不符：末位为 ${found}，按前17位计算应为 ${expected}。`,
    },
    remedy: {
      en: 'One of the 18 characters is mistyped: compare each with the business licence.',
      zh: '18位中有字符录入错误，请与营业执照逐位核对。',
    },
  }),
);

/** A number of an identity document, a telephone or a payment card where a platform's code belongs. */
export const platformCodePersonal = defineRefusal('PLATFORM_CODE_PERSONAL', () => ({
  message: {
    en: 'What was sent as a platform code is a number that names a person; it was neither looked up nor kept.',
    zh: '所填从业机构代码为可识别自然人的号码，系统未予查询，也未留存。',
  },
  remedy: copyFromLicence,
}));
