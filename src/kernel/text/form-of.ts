/**
 * Says what form a refused value has and nothing of what it is: it may be personal information sent to the wrong field
 * (个人信息保护法 art. 51), and refusals end up in answers, logs and records.
 */
export function formOf(value: unknown): string {
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return value === null ? 'null' : typeof value;
}
