import { commandLine, parentOf } from './process-identity.ts';

const POLL_MS = 500;
const MAX_DEPTH = 6;

/**
 * Calls back, once, when our parent has died without telling us. Under `npm run …` that means
 * every process up to npm itself: npm and its shell die silently when they are killed, and leave
 * their child running. Returns a function that stops watching.
 */
export function onAncestorDeath(callback: () => void): () => void {
  const chain = ancestors();
  const timer = setInterval(() => {
    if (chain.every(([child, parent]) => parentOf(child) === parent)) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Child–parent pairs from us up to our parent, or up to npm if it runs us. */
function ancestors(): readonly (readonly [number, number])[] {
  const chain: [number, number][] = [[process.pid, process.ppid]];
  if (process.env['npm_lifecycle_event'] === undefined) return chain;
  const climbed = [...chain];
  for (let child = process.ppid; climbed.length < MAX_DEPTH; ) {
    if (/\bnpm\b/.test(commandLine(child))) return climbed;
    const parent = parentOf(child);
    if (parent === null || parent <= 1) break;
    climbed.push([child, parent]);
    child = parent;
  }
  return chain;
}
