import { type DescribeRouteOptions, resolver } from "hono-openapi"
import type { z } from "zod"
import { PROBLEMS, Problem } from "../contract/problem.ts"

type Schema = ReturnType<typeof resolver>

const PROBLEM = {
  description: `Problem; codes: ${Object.keys(PROBLEMS).join(", ")}`,
  content: { "application/problem+json": { schema: resolver(Problem) } },
}

/** A route's summary and answers: the good one, and problem+json for every other. */
export function answers(summary: string, schema: z.ZodType, status = 200): DescribeRouteOptions {
  const content = { "application/json": { schema: resolver(schema) } }
  return { summary, responses: { [status]: { description: summary, content }, default: PROBLEM } }
}

/** A route that answers 204, without a body. */
export function answersEmpty(summary: string): DescribeRouteOptions {
  return { summary, responses: { 204: { description: summary }, default: PROBLEM } }
}

/** A route's JSON body. */
export function takes(schema: Schema): Pick<DescribeRouteOptions, "requestBody"> {
  return { requestBody: { required: true, content: { "application/json": { schema } } } }
}
