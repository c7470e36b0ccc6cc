import { useSyncExternalStore } from "react"

/** A value with listeners: the least that React needs to follow something kept outside of it. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T | ((now: T) => T)) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T, changed: (value: T) => void = () => {}): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      const made = typeof next === "function" ? (next as (now: T) => T)(value) : next
      if (Object.is(made, value)) return
      value = made
      changed(value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}

/** A store that survives a reload and follows the other tabs; without storage (private mode) it just forgets. */
export function persistedStore<T>(storage: Storage | undefined, key: string, read: (kept: unknown) => T): Store<T> {
  const store = createStore(read(load(storage, key)), (value) => {
    try {
      storage?.setItem(key, JSON.stringify(value))
    } catch {
      // Full or forbidden storage: the page goes on with what it holds.
    }
  })
  globalThis.addEventListener?.("storage", (event) => {
    if (event.key === key && event.storageArea === storage) store.set(read(load(storage, key)))
  })
  return store
}

function load(storage: Storage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? "null")
  } catch {
    return null
  }
}
