import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { caseMemberRepeated, platformUnknown } from '../refusals/determination.errors.js';
import { readList, requiredText } from '../inputs/text-limits.js';
import type { DirectoryPlatform, PlatformDirectory } from './platform-directory.js';

/** A further platform that a case is to be about, as it is named. */
export interface NamedMember {
  readonly platform: string;
  readonly ground: string;
}

/** 集团成员: a platform that counts as one with the one that a case is opened on. */
export interface CaseMember {
  readonly platform: DirectoryPlatform;
  readonly ground: string;
}

/**
 * The further platforms of a case on a group, in the order of their codes.
 *
 * Refuses PLATFORM_UNKNOWN, CASE_MEMBER_REPEATED for a platform that is named twice or that leads, and what the text limits refuse.
 */
export async function readMembers(
  platforms: Pick<PlatformDirectory, 'find'>,
  leading: string,
  named: readonly NamedMember[],
): Promise<Outcome<readonly CaseMember[]>> {
  const stated = readList('members', named, ({ platform, ground }, place) => {
    const text = requiredText(`${place}.ground`, 'sentence', ground);
    return text.ok ? ok({ code: platform, ground: text.value }) : text;
  });
  if (!stated.ok) return stated;
  const members = new Map<string, CaseMember>();
  for (const { code, ground } of stated.value) {
    const platform = await platforms.find(code);
    if (!platform) return refused(platformUnknown({ platform: code }));
    if (platform.code === leading || members.has(platform.code)) {
      return refused(caseMemberRepeated({ platform: platform.code }));
    }
    members.set(platform.code, { platform, ground });
  }
  return ok([...members.values()].toSorted((a, b) => (a.platform.code < b.platform.code ? -1 : 1)));
}
