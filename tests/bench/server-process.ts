import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const memorySchema = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() });

export type Memory = z.infer<typeof memorySchema>;

/** The built barometer, serving a database in a process whose memory can be asked for. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(databaseFile: string, port: number): Promise<ServerProcess> {
    const child = fork(path.join(import.meta.dirname, 'measured-server.ts'), {
      execArgv: ['--import', 'tsx', '--expose-gc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: `file:${databaseFile}`,
        PORT: String(port),
      },
    });
    await once(child, 'message');
    return new ServerProcess(child, `http://localhost:${port}`);
  }

  /** What the process holds, after a collection of its garbage. */
  async memory(): Promise<Memory> {
    const answer = once(this.child, 'message');
    this.child.send('memory');
    const [usage] = await answer;
    return memorySchema.parse(usage);
  }

  /** Resident bytes at this moment, garbage included; read from the system, so that it costs the server nothing. */
  residentNow(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
