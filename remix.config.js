/**
 * The one Remix configuration: read by vite.config.ts and handed to the Remix Vite plugin.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  // Tests build into a folder of their own, so that a running server keeps its pages.
  buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
  serverBuildFile: 'index.js',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/.*', '**/*.test.{ts,tsx}'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
    v3_routeConfig: false,
    unstable_optimizeDeps: true,
  },
};
