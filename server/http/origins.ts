import os from 'node:os';
import type { Env } from '#server/env.ts';

export type Addresses = {
  /** The one address people are told, and letters and messages link to. */
  publicUrl: string;
  /** Every origin a browser may send a change from. */
  origins: readonly string[];
};

/**
 * With PUBLIC_URL set, that address alone. Without it, every name this machine answers to on this
 * port, as nobody has said by which one people come.
 */
export function ownAddresses({ publicUrl, host }: Env, port: number): Addresses {
  if (publicUrl) return { publicUrl, origins: [new URL(publicUrl).origin] };
  const names = new Set(['localhost', '127.0.0.1', '[::1]', bracketed(host)]);
  if (listensEverywhere(host)) for (const address of machineAddresses()) names.add(address);
  const told = listensEverywhere(host) || host === '127.0.0.1' ? 'localhost' : bracketed(host);
  return {
    publicUrl: `http://${told}:${port}`,
    origins: [...names].map((name) => new URL(`http://${name}:${port}`).origin),
  };
}

function listensEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function machineAddresses(): string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return [os.hostname(), ...all.filter((a) => !a.scopeid).map((a) => bracketed(a.address))];
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
