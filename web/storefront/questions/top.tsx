import { ArrowLeft } from "lucide-react"

interface Props {
  /** The question's number, the budget being the first, and of how many. */
  readonly at: number
  readonly of: number
  /** Whether there may be fewer: the engine stops once the first three are settled. */
  readonly atMost: boolean
  readonly onBack: () => void
  readonly onSkip: () => void
}

/** Back, how far one is, and the way past a question. */
export function QuestionTop({ at, of, atMost, onBack, onSkip }: Props) {
  return (
    <>
      <div className="question__top">
        <button type="button" className="icon-button" aria-label="Voltar" onClick={onBack}>
          <ArrowLeft size={24} strokeWidth={1.75} aria-hidden="true" />
        </button>
        <p className="small second tabular">
          {at} de {atMost ? "até " : null}
          {of}
        </p>
        <button type="button" className="button button--text" onClick={onSkip}>
          Tanto faz
        </button>
      </div>
      <div className="progress" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <span key={i} className={i < at ? "progress__part progress__part--on" : "progress__part"} />
        ))}
      </div>
    </>
  )
}
