import { MODELS } from "../knowledge-data/index.ts"
import { modelMatcher } from "./match-model.ts"

/** The matcher over this release's own knowledge, for what is read in before it reaches a database. */
export const matchModel = modelMatcher(MODELS.map((model) => ({ ...model, engines: model.powerHp })))
