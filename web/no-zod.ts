/**
 * Stands for zod in the browser's build. The engine takes lists of words out of the contract's files, which also make
 * the shapes that the server checks by; here nothing is checked by them, so any call on `z` gives `z` again.
 */
export const z: unknown = new Proxy(() => z, { get: () => z })
