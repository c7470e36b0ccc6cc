/** `npm run learn`: the platform's prior over shoppers' weights, out of the dealers' sums. */
import {
  type Priors,
  promotePrior,
  readPriors,
  type Refusal,
  rollBackPrior,
  type Used,
} from "../src/platform/priors.ts"
import { parseWords, print, runCommand, UsageError, wrongVerb } from "./cli/command.ts"
import { openEnvironment } from "./environment.ts"
import { fit, type Fitted } from "./learn/fit.ts"

const USAGE = `usage: npm run learn -- VERB [--json] [--yes]

  status              which prior ranks, which there are, and how each did on held-back sessions
  fit                 each dealer condenses its sessions into sums, at least 30 of them; the sums make a new prior
  promote [VERSION]   lets the newest prior (or VERSION) rank, unless it loses on held-back sessions
  rollback            goes back to the prior that ranked before`

const REFUSALS: Readonly<Record<Refusal, string>> = {
  unknown: "There is no such prior: npm run learn -- status lists them.",
  in_use: "That prior ranks already.",
  few_held_back: "Too few sessions were held back to judge it by.",
  measured_against_another: "It was measured against another prior than ranks now: fit anew.",
  loses: "It loses on held-back sessions.",
  loses_at_most_dealers: "It loses on the held-back sessions of more than half of the dealers.",
  another_engine: "It was learnt over other attributes or another design than this engine's: fit anew.",
  nothing_before: "The engine's own prior ranks: nothing ranked before it.",
  changed_meanwhile: "Another prior was put to use meanwhile: npm run learn -- status tells which.",
}

const VERBS: readonly string[] = ["status", "fit", "promote", "rollback"]

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords({})
  const [verb = "", version, ...more] = positionals
  if (!VERBS.includes(verb)) throw wrongVerb(verb, VERBS)
  const extra = verb === "promote" ? more : [...(version === undefined ? [] : [version]), ...more]
  if (extra.length > 0) throw new UsageError(`What is ${extra.join(" ")} for?`)
  const environment = await openEnvironment({ yes: values.yes })
  try {
    const { platform } = environment
    if (verb === "status") show(await readPriors(platform), statusText)
    else if (verb === "fit") show(await fit(environment), fitText)
    else show(used(await (verb === "promote" ? promotePrior(platform, version) : rollBackPrior(platform))), usedText)
  } finally {
    await environment.close()
  }

  function show<T>(document: T, text: (document: T) => string): void {
    print(values.json, document, () => text(document))
  }
})

/** Throws one sentence on a refusal. */
function used(outcome: Used | { refused: Refusal }): Used {
  if ("refused" in outcome) throw new Error(REFUSALS[outcome.refused])
  return outcome
}

function statusText({ inUse, uses, kept }: Priors): string {
  const wanted = uses[0]?.version ?? inUse
  const why = wanted === inUse ? "" : `; ${wanted} is passed over, for it was learnt for another engine: fit anew`
  const lines = kept.map((prior) => `  ${lossText(prior)}${prior.fits ? "" : " (for another engine)"}`)
  return [`in use: ${inUse}${why}`, ...lines].join("\n")
}

function fitText(fitted: Fitted): string {
  const failures = fitted.failed.map(({ slug, code }) => `  ${slug} failed: ${code}`)
  const own = `${fitted.own} dealers do better still with a prior of their own`
  const share = `no dealer weighed more than ${fitted.share} sessions`
  return [lossText(fitted), share, own, ...failures, "npm run learn -- promote lets it rank"].join("\n")
}

function lossText({
  version,
  takenWith,
  tenants,
  sessions,
  heldBack,
}: Omit<Fitted, "own" | "share" | "failed">): string {
  const { before, after, dealers, worse = 0 } = heldBack
  const where = dealers === undefined ? "" : `, worse at ${worse} of ${dealers} dealers`
  return (
    `${version}: ${sessions} sessions of ${tenants} dealers; log loss on ${heldBack.sessions} held back ` +
    `${before.toFixed(4)} (${takenWith}) → ${after.toFixed(4)}${where}`
  )
}

function usedText({ version, instead, stocks }: Used): string {
  return `${version} ranks instead of ${instead}; ${stocks} stocks have a new version`
}
