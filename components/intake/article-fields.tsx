import type { ArticleField, ArticleValues } from '@/lib/schemas/intake-form'
import { MOST_ARTICLE } from '@/lib/schemas/reading-input'
import { DateEcho } from '../event-form/date-echo'
import { fieldId } from '../event-form/form-binding'
import { Input, Textarea } from '../ui/control'
import { Field } from '../ui/field'

export interface ArticleBinding {
  readonly values: ArticleValues
  readonly set: (patch: Partial<ArticleValues>) => void
  readonly errorsOf: (field: string) => readonly string[]
}

/** The text of the article. */
export function ArticleText({ article, rows }: { article: ArticleBinding; rows: number }) {
  const { length } = article.values.text
  return (
    <Field
      id={fieldId('text')}
      label="Text of the article"
      hint={`English; headline first if you have it. Up to ${MOST_ARTICLE.toLocaleString('en')} letters${
        length > MOST_ARTICLE / 2 ? `: ${length.toLocaleString('en')} so far` : ''
      }.`}
      errors={article.errorsOf('text')}
      required
    >
      {({ required: _, ...control }) => (
        <Textarea
          {...control}
          name="text"
          rows={rows}
          value={article.values.text}
          onChange={(e) => article.set({ text: e.target.value })}
        />
      )}
    </Field>
  )
}

/** Where the article stands: the source of every event that is taken from it. */
export function ArticleSource({
  article,
  publisher,
}: {
  article: ArticleBinding
  /** What the publisher becomes when it is left empty. */
  publisher: string | null
}) {
  const text = (name: ArticleField) => ({
    name,
    value: article.values[name],
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => article.set({ [name]: e.target.value }),
  })
  const at = (name: ArticleField) => ({ id: fieldId(name), errors: article.errorsOf(name) })
  return (
    <div className="form-columns" data-columns="4">
      <Field {...at('url')} label="Address" hint="Needed to send anything" required>
        {({ required: _, ...control }) => (
          <Input
            {...control}
            {...text('url')}
            type="url"
            inputMode="url"
            placeholder="https://"
            spellCheck={false}
          />
        )}
      </Field>
      <Field {...at('publisher')} label="Publisher" hint="Left empty, it is told from the address">
        {({ required: _, ...control }) => (
          <Input {...control} {...text('publisher')} placeholder={publisher ?? undefined} />
        )}
      </Field>
      <Field {...at('title')} label="Title" hint="The article’s own headline">
        {({ required: _, ...control }) => <Input {...control} {...text('title')} />}
      </Field>
      <Field {...at('publishedOn')} label="Published" hint="“Last week” is reckoned from it">
        {({ required: _, 'aria-describedby': described, ...control }) => (
          <>
            <Input
              {...control}
              {...text('publishedOn')}
              aria-describedby={[described, `${fieldId('publishedOn')}-echo`].filter(Boolean).join(' ')}
              placeholder="14 July 2020"
            />
            <DateEcho id={`${fieldId('publishedOn')}-echo`} typed={article.values.publishedOn} />
          </>
        )}
      </Field>
    </div>
  )
}
