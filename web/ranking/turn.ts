/** Lets the browser draw and hear taps before more work is done. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
