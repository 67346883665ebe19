import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A step of the set-up failed. Its own output came before; the message says what it was for. */
export class StepFailed extends Error {
  /** @override What it is known by: the built server has a copy of this class. */
  name = 'StepFailed';
}

/** @type {readonly NodeJS.Signals[]} */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program in the project's folder and shows what it prints. Whoever stops this process
 * stops the program with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] settings beside those of this process
 * @returns {Promise<number>} its exit code
 */
export function runCommand(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    const forget = () => STOP_SIGNALS.forEach((signal) => process.off(signal, stop));
    STOP_SIGNALS.forEach((signal) => process.on(signal, stop));
    child.on('error', (error) => (forget(), reject(error)));
    child.on('exit', (code) => {
      forget();
      if (stoppedBy) process.kill(process.pid, stoppedBy);
      else resolve(code ?? 1);
    });
  });
}

/**
 * Runs the program of an installed package.
 * @param {string} file the program's path under node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 */
export function runTool(file, args, environment) {
  return runCommand(process.execPath, [path.join('node_modules', file), ...args], environment);
}

/**
 * @param {Promise<number>} exitCode
 * @param {string} sentence what to say when the program failed
 */
export async function mustSucceed(exitCode, sentence) {
  if ((await exitCode) !== 0) throw new StepFailed(sentence);
}
