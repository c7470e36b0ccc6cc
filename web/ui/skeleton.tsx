/** Grey boxes of the size of what comes; `label` is what a screen reader hears meanwhile. */
export function SkeletonTiles({ count, label }: { count: number; label: string }) {
  return (
    <div className="tiles" role="status" aria-label={label}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="card tile" aria-hidden="true">
          <div className="stage skeleton" />
          <div className="tile__text">
            <Line width={70} />
            <Line width={50} small />
            <Line width={60} small />
            <Line width={40} />
            <Line width={65} small />
          </div>
        </div>
      ))}
    </div>
  )
}

export function SkeletonRows({ count, label }: { count: number; label: string }) {
  return (
    <div className="stack" role="status" aria-label={label}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="card row" aria-hidden="true">
          <div className="stage skeleton" />
          <div className="row__head">
            <Line width={60} />
            <Line width={80} small />
            <Line width={70} small />
          </div>
          <div className="row__rest">
            <Line width={45} />
            <Line width={60} small />
            <Line width={90} />
            <Line width={80} />
          </div>
        </div>
      ))}
    </div>
  )
}

export function Line({ width, small = false }: { width: number; small?: boolean }) {
  return <span className={`skeleton line ${small ? "line--small" : ""}`} style={{ width: `${width}%` }} />
}
