import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * The SQL that would bring a database to `prisma/schema.prisma`, as Prisma's own schema engine sees it; empty when they
 * agree. What Prisma has no words for (policies, triggers, functions, checks, partial indexes) it does not see.
 *
 * The engine runs as WebAssembly on a connection of ours, so this works where the vendor's binaries cannot be fetched.
 */
export async function schemaDiff(url: string): Promise<string> {
  const file = path.resolve('prisma/schema.prisma');
  const content = readFileSync(file, 'utf8');
  const engine = await openEngine(url, file, content);
  const files = [{ path: file, content }];
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return (stdout ?? '').replace('-- This is an empty migration.', '').trim();
}

async function openEngine(url: string, file: string, content: string): Promise<SchemaEngine> {
  loading ??= loadEngine();
  const Engine = await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReader({ connectionString: url, max: 1 }));
  return Engine.new({ datamodels: [[file, content]] }, () => undefined, adapter as never);
}

/** Its bindings keep one memory for the whole process, so it is loaded once. */
let loading: Promise<typeof SchemaEngine> | undefined;

async function loadEngine(): Promise<typeof SchemaEngine> {
  // the engine reports its own crashes through this name
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => refuse(message) } });
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const wasm = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': bindings });
  (bindings as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** Node has it; the compiler's types for it come with a browser's. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => { exports: { __wbindgen_start(): void } };
  };
};

function refuse(message: string): never {
  throw new Error(`the schema engine crashed: ${message}`);
}

/** Of the catalogue's own types, the adapter does not know `"char"` and its array: they are read as text. */
class CatalogueReader extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    const inner = connection as unknown as {
      performIO(query: unknown): Promise<{ fields?: { dataTypeID: number }[] }>;
      queryRaw(query: unknown): Promise<{ columnTypes: number[] }>;
    };
    const [performIO, queryRaw] = [inner.performIO.bind(connection), inner.queryRaw.bind(connection)];
    let read: [column: number, type: number][] = [];
    inner.performIO = async (query) => {
      const result = await performIO(query);
      read = [];
      for (const [column, field] of (result.fields ?? []).entries()) {
        const known = catalogueTypes.get(field.dataTypeID);
        if (!known) continue;
        field.dataTypeID = known.readAs;
        read.push([column, known.type]);
      }
      return result;
    };
    inner.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const [column, type] of read) result.columnTypes[column] = type;
      return result;
    };
    return connection;
  }
}

/** Postgres' type number → the one to read it as, and what the engine expects (driver-adapter-utils' ColumnType). */
const catalogueTypes = new Map([
  [18, { readAs: 25, type: 6 }],
  [1002, { readAs: 1009, type: 70 }],
]);
