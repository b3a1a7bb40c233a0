import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { checkNode, inCheckout, Stop } from './checkout.mjs';
import { ensureInstalled } from './install.mjs';
import { mustRun } from './run.mjs';
import { filesBelow, fingerprint } from './sources.mjs';
import { inTurn } from './turn.mjs';

const stampFile = inCheckout('dist', 'stamp.json');
const bin = (...names) => inCheckout('node_modules', ...names);
const always = ['package-lock.json', 'tools/prepare.mjs'];

/** What is made from the sources, in order; each only when its own sources changed or its result is missing. */
const parts = {
  client: {
    sources: [...always, 'prisma/schema.prisma', 'prisma.config.ts'],
    result: inCheckout('libs', 'db', 'src', 'generated'),
    async make() {
      await mustRun(
        bin('prisma', 'build', 'index.js'),
        ['generate'],
        'The database client could not be generated: prisma says why above.',
        { env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' } },
      );
    },
  },
  server: {
    sources: [
      ...[...always, 'apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs', 'prisma/schema.prisma'],
      ...['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    ],
    result: inCheckout('dist', 'apps'),
    async make() {
      const fresh = inCheckout('dist', 'server.unfinished');
      const config = path.join('.cache', 'tsconfig.server.json'); // the compiler takes it from the checkout on
      rmSync(fresh, gone);
      mkdirSync(inCheckout('.cache'), { recursive: true });
      const compilerOptions = { outDir: fresh, incremental: false, tsBuildInfoFile: null };
      writeFileSync(inCheckout(config), JSON.stringify({ extends: '../tsconfig.build.json', compilerOptions }));
      await mustRun(
        bin('@nestjs', 'cli', 'bin', 'nest.js'),
        ['build', '--path', config],
        'The server could not be built: the compiler says why above.',
      );
      refuseAliases(fresh);
      for (const name of ['apps', 'libs']) swapIn(path.join(fresh, name), inCheckout('dist', name));
      rmSync(fresh, gone);
    },
  },
  web: {
    sources: [...always, 'apps/web', 'libs', 'tsconfig.json'],
    result: inCheckout('dist', 'web'),
    async make() {
      const fresh = inCheckout('dist', 'web.unfinished');
      rmSync(fresh, gone);
      await mustRun(
        bin('vite', 'bin', 'vite.js'),
        ['build', 'apps/web', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
        'The pages could not be built: vite says why above.',
      );
      swapIn(fresh, inCheckout('dist', 'web'));
    },
  },
};
const gone = { recursive: true, force: true };

/**
 * Installs, generates and builds what is missing or out of date, and nothing otherwise.
 *
 * The stamp of a part is taken away before it is made and written after, so that half of a build is never taken for one.
 */
export async function prepare() {
  checkNode();
  await inTurn(async () => {
    await ensureInstalled();
    for (const [name, part] of Object.entries(parts)) await ensureMade(name, part);
    ensureCommand();
  });
}

async function ensureMade(name, part) {
  const wanted = fingerprint(part.sources);
  const stamps = readStamps();
  if (stamps[name] === wanted && existsSync(part.result)) return;
  console.log(`Building: ${name}…`);
  try {
    mkdirSync(inCheckout('dist'), { recursive: true });
    writeStamps({ ...stamps, [name]: undefined });
    await part.make();
    writeStamps({ ...stamps, [name]: wanted });
  } catch (fault) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(fault.code)) throw fault;
    throw new Stop(
      `This checkout has to be built first, and may not be written (${fault.path}): run npm run build as its owner.`,
    );
  }
}

/** The build turns `@app/…` into paths where it is imported by a statement, and overlooks it in `import()`. */
function refuseAliases(folder) {
  const left = filesBelow(folder).filter(
    (file) => file.endsWith('.js') && /\bimport\(\s*['"]@app\//.test(readFileSync(file, 'utf8')),
  );
  if (left.length > 0) throw new Stop(`import() of an @app name does not run once it is built: ${left.join(', ')}`);
}

/** The old result stands until the new one is whole, so that what runs from it is disturbed for a moment only. */
function swapIn(fresh, place) {
  rmSync(`${place}.old`, gone);
  if (existsSync(place)) renameSync(place, `${place}.old`);
  renameSync(fresh, place);
  rmSync(`${place}.old`, gone);
}

function readStamps() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

function writeStamps(stamps) {
  writeFileSync(`${stampFile}.unfinished`, `${JSON.stringify(stamps, null, 2)}\n`);
  renameSync(`${stampFile}.unfinished`, stampFile);
}

/** npm links the programs of dependencies, not the package's own; `npx hindcast` finds it here and asks no registry. */
function ensureCommand() {
  const link = bin('.bin', 'hindcast');
  if (existsSync(link)) return;
  try {
    rmSync(link, { force: true });
    if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\tools\\hindcast.mjs" %*\r\n');
    else {
      chmodSync(inCheckout('tools', 'hindcast.mjs'), 0o755);
      symlinkSync('../../tools/hindcast.mjs', link);
    }
  } catch (fault) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(fault.code)) throw fault;
  }
}
