// run.mjs FILE.wasm ARGUMENTS: a WASI command under Node, with the current folder and the one for temporary files open to it.
import { WASI } from 'node:wasi';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const [file, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: [file, ...args], env: process.env, preopens: { '.': '.', '/tmp': tmpdir() }, returnOnExit: true });
const module = await WebAssembly.compile(await readFile(file));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
