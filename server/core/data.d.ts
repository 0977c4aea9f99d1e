/** A YAML file of `schemas/`, read into plain values when the program is bundled. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
