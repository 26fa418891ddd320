'use client'

/** How sure the import is of an article, in per cent; low ones stand out. */
export const ConfidenceCell = ({ cellData }: { cellData?: number | null }) =>
  typeof cellData === 'number' ? (
    <span className="confidence" data-level={cellData < 0.7 ? 'low' : 'good'}>{`${Math.round(cellData * 100)}%`}</span>
  ) : (
    <span>—</span>
  )
