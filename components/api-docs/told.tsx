/** A text of the description, in which names of parameters stand between backticks. */
export function Told({ text }: { readonly text: string }) {
  return text.split(/`([^`]+)`/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that never changes.
      <code key={i}>{part}</code>
    ),
  )
}
