import { CopyField } from './copy-field'
import type { ShareDetails } from './share-details'

/** The citations of a view or an event, one open at a time. */
export function CitationList({ citations }: Pick<ShareDetails, 'citations'>) {
  return (
    <div className="citations">
      {citations.map(({ label, text, href }, index) => (
        <details key={label} name="citation" open={index === 0}>
          <summary>{label}</summary>
          <CopyField
            label={`Citation in ${label}`}
            text={text}
            rows={Math.min(text.split('\n').length + 2, 9)}
          />
          <a href={href} className="link">
            As a file<span className="sr-only"> in {label}</span>
          </a>
        </details>
      ))}
    </div>
  )
}
