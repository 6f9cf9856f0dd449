import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const FOLDER = import.meta.dirname;

/** Builds `offline/verify.html` beside the pages: one file with its style and script inside. */
export function offlineFile(buildDirectory: string): Plugin {
  let forServer = false;
  return {
    name: 'concord-offline-file',
    apply: 'build',
    configResolved: (config) => {
      forServer = Boolean(config.build.ssr);
    },
    closeBundle: async () => {
      if (forServer) return;
      const directory = path.join(buildDirectory, 'offline');
      fs.mkdirSync(directory, { recursive: true });
      fs.writeFileSync(path.join(directory, 'verify.html'), await wholePage());
    },
  };
}

async function wholePage(): Promise<string> {
  const style = read('verify.css');
  const script = await builtScript();
  // Only these two run or paint; nothing may be fetched, sent or embedded.
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return read('verify.html')
    .replace('%POLICY%', policy)
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
}

async function builtScript(): Promise<string> {
  const entry = path.join(FOLDER, 'verify.ts');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'concordVerify' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The offline file has no script');
  return chunk.code.replaceAll('</script', '<\\/script');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function read(name: string): string {
  return fs.readFileSync(path.join(FOLDER, name), 'utf8');
}
