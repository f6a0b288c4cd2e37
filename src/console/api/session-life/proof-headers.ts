/**
 * What every request of the console carries. `x-csrf` is a header that no other site can make a browser send. `x-background` says
 * that the request is no sign of life: pages ask by themselves when somebody else takes a step, and must not keep a session
 * open that nobody uses. What a person does is told by itself (`tellAlive`).
 */
export const PROOF_HEADERS = { 'x-csrf': '1', 'x-background': '1' } as const;
