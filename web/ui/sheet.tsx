import { X } from "lucide-react"
import { type ReactNode, useEffect, useId, useRef } from "react"

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in sight under what scrolls. */
  readonly foot?: ReactNode
}

/** A modal: from below on a phone, in the middle elsewhere. The browser keeps focus in it and gives it back. */
export function Sheet({ title, onClose, children, foot }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const heading = useId()
  useEffect(() => {
    if (dialog.current?.open !== false) return
    dialog.current.showModal()
    head.current?.focus()
  }, [])
  return (
    // The backdrop is a second way to close, beside Escape and the button.
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className="sheet__in">
        <div className="sheet__top">
          <h2 id={heading} ref={head} tabIndex={-1} className="sheet__title">
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label="Fechar" onClick={() => dialog.current?.close()}>
            <X size={24} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        <div className="sheet__body">{children}</div>
        {foot === undefined ? null : <div className="sheet__foot">{foot}</div>}
      </div>
    </dialog>
  )
}
