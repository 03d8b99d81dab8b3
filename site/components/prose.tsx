/** @jsxImportSource #jsx */
/** A text as somebody wrote it, in paragraphs. It is text and nothing else: no markup, no links. */
export function Prose({ text }: { readonly text: string }) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return (
    <>
      {paragraphs.map((paragraph, i) => (
        <p key={i} class="prose">
          {paragraph}
        </p>
      ))}
    </>
  );
}
