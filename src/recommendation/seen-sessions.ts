/** Names that were seen of late, bounded: the oldest are forgotten first. */
export interface SeenSessions {
  has(name: string): boolean
  add(name: string): void
}

const MOST = 20_000

/**
 * The sessions an isolate has given a token. Another isolate may give one more, which opens nothing: only the token
 * that the session's first record carries does.
 */
export function createSeenSessions(): SeenSessions {
  const names = new Set<string>()
  return {
    has: (name) => names.has(name),
    add(name) {
      names.add(name)
      for (const oldest of names) {
        if (names.size <= MOST) break
        names.delete(oldest)
      }
    },
  }
}
