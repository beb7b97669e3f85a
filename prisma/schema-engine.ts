import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * The adapter cuts a script at every semicolon, also inside a function's body, and runs the pieces
 * one by one. PostgreSQL takes the whole script in one message, and then all of it or none.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

let loaded: Promise<void> | undefined;

/** The module keeps its memory in module scope, so it can be instantiated only once per process. */
async function loadOnce(): Promise<void> {
  const wasmPath = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  (glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(
    instance.exports,
  );
  (instance.exports.__wbindgen_start as () => void)();
}

/**
 * Prisma's schema engine, compiled to WebAssembly, on the `pg` driver. It is the engine behind
 * `prisma migrate`, but arrives with `npm install` instead of a download from Prisma's own host.
 * Throws when the database cannot be reached.
 */
export async function openSchemaEngine(
  databaseUrl: string,
  datamodels?: [string, string][],
): Promise<glue.SchemaEngine> {
  loaded ??= loadOnce();
  await loaded;
  return glue.SchemaEngine.new(
    { datamodels },
    () => {},
    // Without this a process that has nothing else to do waits ten seconds for its idle connections.
    bindMigrationAwareSqlAdapterFactory(
      new WholeScripts({ connectionString: databaseUrl, allowExitOnIdle: true }),
    ),
  );
}
