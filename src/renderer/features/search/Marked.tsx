import { stretchesOf } from '#domain/searchQuery'

/** A text with the words of the search marked in it: heavier and underlined, so that the colour is not needed. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const stretches = stretchesOf(text, words)
  return (
    <>
      {stretches.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(stretches[i - 1]?.end ?? 0, start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(stretches.at(-1)?.end ?? 0)}
    </>
  )
}
