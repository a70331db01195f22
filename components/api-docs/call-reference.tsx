import type { CallEntry, FieldEntry } from './call-entry'
import { Told } from './told'

/** Every call of the API as text: for browsers without scripts, for print, for search. */
export function CallReference({ calls }: { calls: readonly CallEntry[] }) {
  const tags = [...new Set(calls.map(({ tag }) => tag))]
  return tags.map((tag) => (
    <section key={tag} aria-label={tag}>
      <h3>{tag}</h3>
      {calls
        .filter((call) => call.tag === tag)
        .map((call) => (
          <CallArticle key={call.id} call={call} />
        ))}
    </section>
  ))
}

function CallArticle({ call }: { call: CallEntry }) {
  const { id, method, path, summary, description, parameters, body, answers, command, href } = call
  return (
    <article id={id} className="api-call" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>
        <code>
          {method} {path}
        </code>
        <span className="api-call-summary">{summary}</span>
      </h4>
      {description.split('\n\n').map(
        (paragraph) =>
          paragraph && (
            <p key={paragraph}>
              <Told text={paragraph} />
            </p>
          ),
      )}
      <details>
        <summary>
          Parameters and answers<span className="sr-only"> of {`${method} ${path}`}</span>
        </summary>
        <Fields title="Parameters" fields={parameters} />
        <Fields title="Fields of the body" fields={body} />
        <h5>Answers</h5>
        <dl className="api-fields">
          {answers.map(({ status, description: says }) => (
            <div key={status}>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>
                <Told text={says} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <section
        aria-label={`Example of ${method} ${path}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="api-example"
      >
        <pre>
          <code>{command}</code>
        </pre>
      </section>
      {href && (
        <p>
          <a href={href} className="link">
            Run it: <code>{href}</code>
          </a>
        </p>
      )}
    </article>
  )
}

function Fields({ title, fields }: { title: string; fields: readonly FieldEntry[] }) {
  if (fields.length === 0) return null
  return (
    <>
      <h5>{title}</h5>
      <dl className="api-fields">
        {fields.map(({ name, place, required, repeatable, type, description }) => (
          <div key={`${place} ${name}`}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <span className="text-muted">
                {[
                  type,
                  place === 'header' && 'header',
                  place === 'path' && 'in the path',
                  repeatable && 'repeatable',
                  required && 'required',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {description && (
                <div>
                  <Told text={description} />
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
