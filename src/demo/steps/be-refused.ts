import { inChinese, UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET as ALPHABET } from '../../kernel/index.js';
import type { Step } from '../step.js';
import { verbatim } from '../told.js';

/** Which check character the hub says that the code should have, in either language. */
const EXPECTED_CHARACTER = /(?:check character|应为) ?(\w)[.。]$/u;

const NAME = 'query Name($code: PlatformCode!) { platform(code: $code) { name } }';

function readPlatform(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'platform' in data ? data.platform : null;
}

/** The code with its check character replaced by the next one of the alphabet. */
function mistype(code: string): string {
  const place = ALPHABET.indexOf(code.slice(-1));
  return code.slice(0, -1) + ALPHABET.charAt((place + 1) % ALPHABET.length);
}

export const beRefused: Step = {
  title: { en: 'A mistyped code, and a request without a token', zh: '代码录入有误和未携带访问令牌' },
  async run(world, scene) {
    const { cast, platform } = world;
    const mistyped = mistype(platform.code);
    scene.acts(cast.pbocSystem, {
      en: `asks for ${mistyped}, whose last character is wrong.`,
      zh: inChinese`按统一社会信用代码${mistyped}查询，其末位有误。`,
    });
    const wrong = await world.send(cast.pbocSystem, NAME, { code: mistyped });
    const [error] = wrong.errors;
    scene.quotes({ message: error?.message ?? '', remedy: error?.extensions.remedy });
    scene.checkEqual(
      { en: 'The code is refused as BAD_USER_INPUT', zh: '该代码不予受理' },
      error?.extensions.code,
      'BAD_USER_INPUT',
    );
    const expected = platform.code.slice(-1);
    scene.check(
      {
        en: `The refusal names the expected check character ${expected} (GB 32100-2015)`,
        zh: inChinese`答复指明校验码应为${expected}（国家标准32100—2015）`,
      },
      error !== undefined && EXPECTED_CHARACTER.exec(error.message)?.[1] === expected,
      error,
    );
    scene.check(
      { en: 'No firm was answered', zh: '未提供任何从业机构的信息' },
      readPlatform(wrong.data) === null,
      wrong.data,
    );

    scene.acts(cast.pbocSystem, {
      en: 'asks again with the right code, but without its token.',
      zh: '以正确的代码再次查询，但未携带访问令牌。',
    });
    const anonymous = await world.send(null, NAME, { code: platform.code });
    const [refusal] = anonymous.errors;
    const status = [{ en: 'HTTP status', zh: '状态码' }, verbatim(String(anonymous.status))];
    scene.quotes({ message: refusal?.message ?? '' }, [status]);
    scene.checkEqual(
      { en: 'Without a token: 401 UNAUTHENTICATED', zh: '未携带访问令牌的请求不予受理' },
      [anonymous.status, refusal?.extensions.code, anonymous.data ?? null],
      [401, 'UNAUTHENTICATED', null],
    );
  },
};
