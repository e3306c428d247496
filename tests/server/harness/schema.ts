import type { Server } from './server.ts';

/** Every object that the SQL makes, with all that it consists of, one a line, in order. */
const OBJECTS = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
    || coalesce(column_default, '') || ' ' || coalesce(collation_name, '') as line
  from information_schema.columns where table_schema = 'throughline'
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'throughline'::regnamespace and contype <> 'n'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'throughline'
  union all
  select 'relation ' || oid::regclass || ' ' || relrowsecurity || ' ' || relowner::regrole || ' '
    || coalesce(relacl::text, '')
  from pg_class where relnamespace = 'throughline'::regnamespace and relkind in ('r', 'c')
  union all
  select 'attribute ' || attrelid::regclass || '.' || attname || ' ' || atttypid::regtype
  from pg_attribute join pg_class on pg_class.oid = attrelid
  where relnamespace = 'throughline'::regnamespace and relkind = 'c' and not attisdropped
  union all
  select 'function ' || proowner::regrole || ' ' || coalesce(proacl::text, '') || ' ' || pg_get_functiondef(oid)
  from pg_proc where pronamespace = 'throughline'::regnamespace or proname like 'throughline\\_%'
  order by 1`;

/** What a server consists of, as lines to be compared. */
export async function schemaOf(server: Server): Promise<string[]> {
  return (await server.sql<{ line: string }>(OBJECTS)).map(({ line }) => line);
}
