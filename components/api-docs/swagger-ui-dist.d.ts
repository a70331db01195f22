// The package comes without types; this is what is used of it.
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface Options {
    readonly url: string
    readonly domNode: HTMLElement
    readonly [option: string]: unknown
  }
  const SwaggerUI: (options: Options) => unknown
  export default SwaggerUI
}
