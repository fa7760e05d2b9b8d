import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A network of its own whose only way out is a cable of which the far end counts. Needs root and iproute2. */
export type ClosedNetwork = {
  /** Words to put before a command so that it runs inside. */
  inside: string[];
  /** Packets that have come out of it so far. */
  packetsOut: () => number;
  remove: () => void;
};

const NOWHERE = '203.0.113.53';

/** Why there can be no such network here, or null. */
export function noClosedNetwork(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are a thing of Linux';
  if (process.getuid?.() !== 0) return 'making a network namespace needs root';
  try {
    execFileSync('ip', ['-V'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'ip (iproute2) is not installed';
  }
}

/**
 * Makes the network: a default route and a name server that lead through the cable, so that whatever wants out is seen
 * there, its look-ups too. Without IPv6, whose neighbour discovery would be counted and is nobody's doing.
 */
export function makeClosedNetwork(): ClosedNetwork {
  const name = `xunyue${process.pid}`;
  const near = `xyn${process.pid}`;
  const far = `xyf${process.pid}`;
  const ip = (...words: string[]) => execFileSync('ip', words, { stdio: 'pipe' });
  const remove = () => {
    ip('netns', 'del', name);
    rmSync(join('/etc/netns', name), { recursive: true, force: true });
  };
  ip('netns', 'add', name);
  try {
    ip('link', 'add', far, 'type', 'veth', 'peer', 'name', near, 'netns', name);
    writeFileSync(`/proc/sys/net/ipv6/conf/${far}/disable_ipv6`, '1');
    ip('netns', 'exec', name, 'sh', '-c', 'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6');
    ip('addr', 'add', '10.231.77.1/30', 'dev', far);
    ip('link', 'set', far, 'up');
    ip('-n', name, 'addr', 'add', '10.231.77.2/30', 'dev', near);
    ip('-n', name, 'link', 'set', near, 'up');
    ip('-n', name, 'link', 'set', 'lo', 'up');
    ip('-n', name, 'route', 'add', 'default', 'via', '10.231.77.1');
    mkdirSync(join('/etc/netns', name), { recursive: true });
    writeFileSync(join('/etc/netns', name, 'resolv.conf'), `nameserver ${NOWHERE}\noptions timeout:1 attempts:1\n`);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    inside: ['ip', 'netns', 'exec', name],
    packetsOut: () => Number(readFileSync(`/sys/class/net/${far}/statistics/rx_packets`, 'utf8')),
    remove,
  };
}
