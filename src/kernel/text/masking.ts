/**
 * What is left of personal data where a policy says MASKED (脱敏): enough to recognise somebody already known, too
 * little to find somebody unknown (个人信息保护法 art. 28, JR/T 0171-2020). Text too short to hide anything behind the
 * visible characters is hidden whole.
 */
function keepEnds(text: string, first: number, last: number): string {
  const characters = Array.from(text);
  const hidden = characters.length - first - last;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(first + hidden).join('');
}

/** The first character, then one `*` for each that follows and at least one: 张伟 is 张*, 欧阳娜娜 is 欧***. */
export function maskName(name: string): string {
  const [first = '', ...others] = Array.from(name);
  return first + '*'.repeat(Math.max(1, others.length));
}

/** First 3 and last 4: 110***********002X. */
export function maskIdNumber(id: string): string {
  return keepEnds(id, 3, 4);
}

/** First 3 and last 4: 138****5678. */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 3, 4);
}

/** Last 4: ***************0123. */
export function maskAccount(account: string): string {
  return keepEnds(account, 0, 4);
}
