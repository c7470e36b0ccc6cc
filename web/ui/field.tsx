import { CircleAlert } from "lucide-react"
import type { ReactNode } from "react"

/** A labelled input with what is wrong under it. */
export function Field(props: { label: string; name: string; problem: string | undefined; children: ReactNode }) {
  return (
    <div className="field">
      <label>
        <span className="label">{props.label}</span>
        {props.children}
      </label>
      <p className="problem" id={`${props.name}-problem`}>
        {props.problem === undefined ? null : (
          <>
            <CircleAlert size={16} strokeWidth={2} aria-hidden="true" />
            {props.problem}
          </>
        )}
      </p>
    </div>
  )
}

/** What ties an input to what is wrong with it. */
export const described = (name: string, problem: string | undefined) =>
  problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${name}-problem` }
