import { Button } from '../ui/button'
import { Input, Textarea } from '../ui/control'
import { Field } from '../ui/field'

/** Brings a file, or a text that was copied from one. A plain form: the browser itself shows how far the upload is. */
export function UploadForm({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <form action="/api/import-files" method="post" encType="multipart/form-data" className="import-form">
      <Field
        id="import-file"
        label="File"
        hint="CSV or NDJSON, up to 256 MB. Larger ones: npm run import, or POST /api/v1/import."
        errors={isEmpty ? ['Choose a file, or paste rows below'] : []}
      >
        {(control) => (
          <Input {...control} type="file" name="file" accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json,text/csv" />
        )}
      </Field>
      <Field
        id="import-text"
        label="Or rows, pasted"
        hint="With the line of headers; straight from a spreadsheet is fine."
      >
        {(control) => (
          <Textarea {...control} name="text" rows={6} spellCheck={false} className="import-text" />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary">
          Look at it
        </Button>
      </div>
    </form>
  )
}
