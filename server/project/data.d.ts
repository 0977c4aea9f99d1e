/** A template of `templates/`, as text. */
declare module '*.md' {
  const text: string;
  export default text;
}
