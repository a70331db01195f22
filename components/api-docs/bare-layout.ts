import type { createElement, FunctionComponent } from 'react'

/** What a plugin of Swagger UI is given of it. It has a React of its own. */
interface System {
  readonly React: { readonly createElement: typeof createElement }
}

interface LayoutProps {
  readonly getComponent: (name: string, isContainer?: boolean) => FunctionComponent
  readonly specSelectors: { readonly loadingStatus: () => string }
}

/**
 * The calls, and the place for a key. Swagger UI's own layout has a title and servers too, which stand on the page, and
 * a <main> of its own, of which a page can have only one.
 */
export const bareLayout = ({ React }: System) => ({
  components: {
    // biome-ignore lint/correctness/noComponentHookFactories: plugins are made so, once; the React is theirs.
    BareLayout: ({ getComponent, specSelectors }: LayoutProps) => {
      const parts = [
        getComponent('SvgAssets'),
        getComponent('errors', true),
        ...(specSelectors.loadingStatus() === 'success'
          ? [getComponent('AuthorizeBtnContainer', true), getComponent('operations', true)]
          : []),
      ]
      return React.createElement(
        'div',
        { className: 'swagger-ui' },
        ...parts.map((part) => React.createElement(part)),
      )
    },
  },
})
