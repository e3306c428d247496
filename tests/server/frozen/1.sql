-- Throughline: what a team shares, for PostgreSQL 13 or newer behind PostgREST. Version 1.
--
-- Run it once, as the database's owner: in the SQL editor of a Supabase project, or
--   psql -v ON_ERROR_STOP=1 -f install.sql
-- It runs whole or not at all. README.md beside it says what comes before and after.
--
-- How to read it. Everything lives in the schema `throughline`, which nobody can reach from outside. The functions
-- `public.throughline_*` are the whole surface: each of them finds out who is calling, checks, and then acts. They run
-- as the role `throughline_owner`, which can log in nowhere and owns nothing but this. What they call inside inherits
-- their fixed search_path. Words: a *space* is one organisation; a *scope* is a part of it that people follow and have
-- rights for; a *document* is one record of the extension; its *revision* is its place in the order of its scope.
--
--   1 Roles            5 What a caller sees       9 Push        13 Members, teams and devices
--   2 Tables           6 The form of documents   10 Standings   14 For the owner alone
--   3 Bounds           7 Who may write what      11 Pull        15 Doors
--   4 Who is calling   8 Merging                 12 Figures

begin;

--------------------------------------------------------------------------------------------------------- 1 Roles

-- `anon` and `authenticated` are the roles that PostgREST takes on for strangers and for signed-in people. Supabase
-- has them already. The owner of our tables and functions is no superuser and cannot log in.
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'throughline_owner') then
    create role throughline_owner nologin noinherit;
  end if;
end
$$;

-- Whoever installs must be able to act as the owner, and the owner to create the functions in `public`; the right to
-- create there is taken back at the end.
grant throughline_owner to current_user;
create schema throughline authorization throughline_owner;
grant usage, create on schema public to throughline_owner;
set local role throughline_owner;
-- Read from the general to the particular, functions name others that come later.
set local check_function_bodies = off;
alter default privileges revoke execute on functions from public;

-------------------------------------------------------------------------------------------------------- 2 Tables

-- One organisation. `epoch` changes when a backup was restored, so that clients send again what the backup lacks.
-- `titles`: whether members' browsers may send the titles of tasks. The last three bound what one member sends a day.
create table throughline.space (
  id text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  titles boolean not null default false,
  epoch text not null default gen_random_uuid()::text,
  made_at timestamptz not null default now(),
  daily_documents integer not null default 250000,
  daily_bytes bigint not null default 100000000,
  daily_scopes integer not null default 2000
);

-- Someone in a space. `person` is the id of the document that says who they are; `off`: no longer let in.
create table throughline.member (
  space text not null references throughline.space,
  id text not null default gen_random_uuid()::text,
  person text not null,
  name text not null,
  role text not null check (role in ('viewer', 'member', 'lead', 'admin')),
  off boolean not null default false,
  joined_at timestamptz not null default now(),
  primary key (space, id),
  unique (space, person)
);

-- One browser profile of a member. Its token is known to that browser alone, here only by its hash, which is taken
-- away when the device is revoked. The row stays, because `node` says in clocks which device made a change.
create table throughline.device (
  space text not null,
  id text not null default gen_random_uuid()::text,
  member text not null,
  hash bytea,
  label text not null,
  node text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  until timestamptz not null default now() + interval '365 days',
  primary key (space, id),
  foreign key (space, member) references throughline.member,
  unique (space, hash)
);

-- Someone whom the organisation's identity provider vouches for, by who says so and the name given there.
create table throughline.identity (
  space text not null,
  issuer text not null,
  subject text not null,
  member text not null,
  node text not null,
  primary key (space, issuer, subject),
  foreign key (space, member) references throughline.member
);

-- What lets somebody in: known by the hash of its secret. With `member` it pairs a further device of that member.
create table throughline.invitation (
  hash bytea primary key,
  space text not null references throughline.space,
  id text not null default gen_random_uuid()::text,
  role text not null check (role in ('viewer', 'member', 'lead', 'admin')),
  uses_left integer not null,
  until timestamptz not null,
  person text,
  team text,
  member text,
  unique (space, id),
  foreign key (space, member) references throughline.member
);

-- A part of a space. `revision` counts its changes; tombstones up to `purged` are gone. Only teams have a name, are
-- ever closed, and have members of their own.
create table throughline.scope (
  space text not null references throughline.space,
  id text not null collate "C",
  name text not null default '',
  open boolean not null default true,
  revision bigint not null default 0,
  purged bigint not null default 0,
  primary key (space, id)
);

create table throughline.team_member (
  space text not null,
  team text not null collate "C",
  member text not null,
  primary key (space, team, member),
  foreign key (space, team) references throughline.scope,
  foreign key (space, member) references throughline.member
);

-- Everything shared. `clock` covers all fields, `clocks` has newer ones of single fields; both compare as bytes.
-- `member` and `at` say who changed it last, and when by the server's clock. That its scope is there is made sure when
-- it is written, with the scope's counter locked; a foreign key would look it up again for each of a thousand.
create table throughline.document (
  space text not null,
  scope text not null collate "C",
  kind text not null collate "C",
  id text not null collate "C",
  fields jsonb not null,
  clock text not null collate "C",
  clocks jsonb not null,
  revision bigint not null,
  member text,
  at timestamptz not null default now(),
  primary key (id, kind, space)
);

-- No two indexes begin alike, and `space` comes late in each of them: while the table is new and the planner knows
-- nothing of it yet, it could take one for the other and read the whole space for each document.
-- What a pull reads: one scope in the order of its revisions.
create unique index document_feed on throughline.document (scope, space, revision);
-- The check-ins of a key result, for its standing.
create index document_check_ins on throughline.document ((fields ->> 'keyResult'), space) where kind = 'checkIn';

-- What a member has sent on a day.
create table throughline.sent (
  space text not null,
  member text not null,
  day date not null,
  documents integer not null,
  bytes bigint not null,
  scopes integer not null,
  primary key (space, member, day)
);

-- Counts of one scope's work as of a revision of it, so that nobody counts twice what has not changed.
create table throughline.figure (
  space text not null,
  scope text not null collate "C",
  revision bigint not null,
  tied integer not null,
  exempt integer not null,
  untied integer not null,
  done integer not null,
  key_results jsonb not null,
  primary key (space, scope),
  foreign key (space, scope) references throughline.scope
);

-- Nobody but the owner has a right to any table. Should someone grant one later, then still no row shows: row level
-- security is on, and there is no policy that would let anything through.
do $$
declare
  name text;
begin
  foreach name in array array[
    'space', 'member', 'device', 'identity', 'invitation', 'scope', 'team_member', 'document', 'sent', 'figure'
  ] loop
    execute format('alter table throughline.%I enable row level security', name);
  end loop;
end
$$;

-------------------------------------------------------------------------------------------------------- 3 Bounds

-- Which version of this file is installed. Upgrades ask it, and clients, which speak one version.
create function throughline.version() returns integer
language sql immutable as $$
  select 1
$$;

-- Ends the call: PostgREST answers with this status, the code as `message` and whom it concerns as `details`.
create function throughline.refuse(status integer, code text, concerns text default null) returns void
language plpgsql as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = coalesce(concerns, '');
end
$$;

-- Milliseconds since 1970, as clocks and clients count them.
create function throughline.milliseconds(moment timestamptz) returns bigint
language sql immutable as $$
  select (extract(epoch from moment) * 1000)::bigint
$$;

-- The largest beginning that a clock may have: five minutes ahead. A clock further ahead would win over everybody.
create function throughline.horizon() returns text
language sql volatile as $$
  select lpad((throughline.milliseconds(clock_timestamp()) + 300000)::text, 13, '0')
$$;

-- A secret or token is kept by its hash alone: whoever reads the database cannot use it.
create function throughline.hash(secret text) returns bytea
language sql immutable as $$
  select sha256(convert_to(secret, 'UTF8'))
$$;

-- Secrets are made by clients; one that could be guessed is refused. 43 characters of base64url are 256 bits.
create function throughline.check_secret(secret text) returns void
language plpgsql as $$
begin
  if secret is null or secret !~ '^[A-Za-z0-9_-]{43,128}$' then
    perform throughline.refuse(422, 'bad-argument', 'secret');
  end if;
end
$$;

-- Names and labels are short and say something.
create function throughline.check_name(what text, name text) returns void
language plpgsql as $$
begin
  if name is null or length(btrim(name)) = 0 or length(name) > 200 then
    perform throughline.refuse(422, 'bad-argument', what);
  end if;
end
$$;

------------------------------------------------------------------------------------------------ 4 Who is calling

-- A member who calls, with all that rights are judged by.
create type throughline.caller as (space text, member text, person text, role text);

-- A claim of the JWT that PostgREST has verified; null without one.
create function throughline.claim(name text) returns text
language sql stable as $$
  select nullif(current_setting('request.jwt.claims', true), '')::json ->> name
$$;

-- The device token that came along as a header; null without one.
create function throughline.token() returns text
language sql stable as $$
  select nullif(current_setting('request.headers', true), '')::json ->> 'x-throughline-token'
$$;

-- The member of a space whom a device token or else a JWT stands for; null for a stranger.
create function throughline.member_calling(in_space text) returns text
language plpgsql stable as $$
declare
  token text := throughline.token();
begin
  if token is not null then
    return (
      select device.member from throughline.device
      where device.space = in_space and device.hash = throughline.hash(token) and device.until > now()
    );
  end if;
  return (
    select identity.member from throughline.identity
    where identity.space = in_space
      and identity.issuer = coalesce(throughline.claim('iss'), '')
      and identity.subject = throughline.claim('sub')
  );
end
$$;

-- Who is calling, or a refusal: every function but `throughline_join` begins with this.
create function throughline.caller_in(in_space text) returns throughline.caller
language plpgsql stable as $$
declare
  caller throughline.caller;
begin
  select member.space, member.id, member.person, member.role into caller
  from throughline.member
  where member.space = in_space and member.id = throughline.member_calling(in_space) and not member.off;
  if not found then
    perform throughline.refuse(403, 'not-a-member');
  end if;
  return caller;
end
$$;

-- The same for what only admins do.
create function throughline.admin_in(in_space text) returns throughline.caller
language plpgsql stable as $$
declare
  caller throughline.caller := throughline.caller_in(in_space);
begin
  if caller.role <> 'admin' then
    perform throughline.refuse(403, 'not-allowed');
  end if;
  return caller;
end
$$;

--------------------------------------------------------------------------------------------- 5 What a caller sees

-- What sort of scope a name names: `org`, `team`, `objective`, `container`; null when it is no name of a scope.
create function throughline.scope_sort(scope text) returns text
language sql immutable as $$
  select case
    when scope = 'org' then 'org'
    when scope ~ '^team:[a-z0-9-]{1,40}$' then 'team'
    when length(scope) > 400 then null
    when scope like 'objective:_%' then 'objective'
    when scope ~ '^[a-z][a-z0-9-]{0,29}:[^:]+:[^:]*$' and scope not like 'team:%' then 'container'
  end
$$;

-- Whether a scope that is there shows to the caller: closed teams show to their members and to admins.
create function throughline.shows(caller throughline.caller, scope throughline.scope) returns boolean
language sql stable as $$
  select scope.open or caller.role = 'admin' or exists (
    select from throughline.team_member
    where team_member.space = scope.space and team_member.team = scope.id and team_member.member = caller.member
  )
$$;

-- A document as clients get it.
create function throughline.told(document throughline.document) returns json
language sql stable as $$
  select json_build_object(
    'scope', document.scope, 'kind', document.kind, 'id', document.id,
    'fields', document.fields, 'clock', document.clock, 'clocks', document.clocks,
    'revision', document.revision, 'member', document.member, 'at', throughline.milliseconds(document.at)
  )
$$;

-- What a client asks first: who it is, what there is, and what the time is.
create function public.throughline_hello(space text) returns json
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
begin
  -- A day's precision is enough to see which devices are in use, and spares a write for each call.
  update throughline.device set used_at = now()
  where device.space = caller.space and device.hash = throughline.hash(throughline.token())
    and device.used_at < now() - interval '1 day';
  return (
    select json_build_object(
      'version', throughline.version(),
      'epoch', space.epoch,
      'now', throughline.milliseconds(clock_timestamp()),
      'space', json_build_object('id', space.id, 'name', space.name, 'titles', space.titles),
      'me', json_build_object('member', caller.member, 'person', caller.person, 'role', caller.role),
      'scopes', throughline.heads(caller),
      'teams', throughline.teams(caller)
    )
    from throughline.space where space.id = caller.space
  );
end
$$;

-- The scopes that show to the caller, each with its latest revision.
create function throughline.heads(caller throughline.caller) returns json
language sql stable as $$
  select coalesce(json_object_agg(scope.id, scope.revision), '{}')
  from throughline.scope
  where scope.space = caller.space and throughline.shows(caller, scope)
$$;

-- The teams that show to the caller.
create function throughline.teams(caller throughline.caller) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'id', scope.id, 'name', scope.name, 'open', scope.open,
    'mine', exists (
      select from throughline.team_member
      where team_member.space = scope.space and team_member.team = scope.id and team_member.member = caller.member
    )
  ) order by scope.id), '[]')
  from throughline.scope
  where scope.space = caller.space and scope.id like 'team:%' and throughline.shows(caller, scope)
$$;

-------------------------------------------------------------------------------------------- 6 The form of documents

-- A document as it was sent. `scope` is where it belongs: where the server has it already, else where it was sent to.
-- `place` is its turn: what others name comes before them. `fault` is why nobody could write it so, or null.
create type throughline.incoming as (
  sent_to text,
  scope text collate "C",
  kind text collate "C",
  id text collate "C",
  fields jsonb,
  clock text collate "C",
  clocks jsonb,
  place integer,
  fault text
);

-- The turns of the kinds within a push. Null for what is no kind that clients send.
create function throughline.place_of(kind text) returns integer
language sql immutable as $$
  select array_position(
    array['cycle', 'person', 'objective', 'keyResult', 'alignment', 'revision', 'checkIn', 'reply', 'task', 'alias',
      'tyingRule', 'tie', 'exemption'],
    kind
  )
$$;

-- Whether documents of a kind live in scopes of a sort.
create function throughline.belongs(kind text, sort text) returns boolean
language sql immutable as $$
  select kind = any (case sort
    when 'org' then array['cycle', 'person', 'objective', 'keyResult', 'alignment', 'revision', 'tyingRule']
    when 'team' then array['objective', 'keyResult', 'alignment', 'revision', 'checkIn', 'reply']
    when 'objective' then array['checkIn', 'reply']
    when 'container' then array['task', 'alias', 'tyingRule', 'tie', 'exemption']
    else '{}'
  end)
$$;

-- Written once, never changed. Only a reply can be withdrawn: a check-in is by another one, and what was changed, was.
create function throughline.is_append_only(kind text) returns boolean
language sql immutable as $$
  select kind in ('checkIn', 'reply', 'revision')
$$;

-- Bytes that the fields of a document have at most. A revision holds what was before and after.
create function throughline.largest(kind text) returns integer
language sql immutable as $$
  select case kind when 'revision' then 32768 else 16384 end
$$;

create function throughline.is_deleted(fields jsonb) returns boolean
language sql immutable as $$
  select coalesce(fields -> 'deleted' = 'true', false)
$$;

-- Reads one element of a push, whatever it may be; what is missing is null.
create function throughline.read(in_space text, element jsonb, horizon text) returns throughline.incoming
language plpgsql stable as $$
declare
  item throughline.incoming;
begin
  item.sent_to := element ->> 'scope';
  item.kind := element ->> 'kind';
  item.id := element ->> 'id';
  item.fields := element -> 'fields';
  item.clock := element ->> 'clock';
  item.clocks := coalesce(element -> 'clocks', '{}');
  item.place := throughline.place_of(item.kind);
  select document.scope into item.scope from throughline.document
  where document.space = in_space and document.kind = item.kind and document.id = item.id;
  item.scope := coalesce(item.scope, item.sent_to);
  item.fault := throughline.fault_of(item, horizon);
  return item;
end
$$;

-- Why a document cannot be taken whoever sends it, or null. What fields mean is checked where it matters to rights or
-- counts; the rest is for the clients, who check every field of every document that arrives.
create function throughline.fault_of(item throughline.incoming, horizon text) returns text
language plpgsql immutable as $$
declare
  text_of_fields text := item.fields::text;
begin
  if item.place is null or item.id is null or length(item.id) not between 1 and 400
    or jsonb_typeof(item.fields) is distinct from 'object' or jsonb_typeof(item.clocks) is distinct from 'object'
    or item.clock is null
  then
    return 'bad-document';
  end if;
  if octet_length(text_of_fields) > throughline.largest(item.kind)
    or octet_length(item.clocks::text) > 4096
  then
    return 'too-large';
  end if;
  if not throughline.belongs(item.kind, throughline.scope_sort(item.scope))
    -- Names that mean something to JavaScript are no names of fields, at any depth.
    or text_of_fields ~ '"(__proto__|constructor|prototype)":'
    or item.fields @? '$.keyvalue() ? (!(@.key like_regex "^[a-z][A-Za-z0-9]{0,39}$"))'
    or not throughline.has_form(item)
  then
    return 'bad-document';
  end if;
  return throughline.fault_of_clocks(item, horizon);
end
$$;

-- Every clock is one, belongs to a field that was sent, and is not ahead.
create function throughline.fault_of_clocks(item throughline.incoming, horizon text) returns text
language plpgsql immutable as $$
declare
  name text;
  clock text;
begin
  if item.clock !~ '^[0-9]{13}[0-9a-f]{16}$' then
    return 'bad-document';
  end if;
  if item.clock > horizon collate "C" then
    return 'clock-ahead';
  end if;
  if item.clocks = '{}' then
    return null;
  end if;
  for name, clock in select key, value from jsonb_each_text(item.clocks) loop
    if clock is null or clock !~ '^[0-9]{13}[0-9a-f]{16}$' or not item.fields ? name then
      return 'bad-document';
    end if;
    if clock > horizon collate "C" then
      return 'clock-ahead';
    end if;
  end loop;
  return null;
end
$$;

-- Whether a field is a text, or absent.
create function throughline.is_text(fields jsonb, name text) returns boolean
language sql immutable as $$
  select coalesce(jsonb_typeof(fields -> name) = 'string', true)
$$;

-- Whether a field is a text, null or absent.
create function throughline.is_text_or_null(fields jsonb, name text) returns boolean
language sql immutable as $$
  select coalesce(jsonb_typeof(fields -> name) in ('string', 'null'), true)
$$;

-- Whether the fields that rights and counts are judged by are of their type, and ids say what they must.
-- What cannot be told, because something is missing, counts as no.
create function throughline.has_form(item throughline.incoming) returns boolean
language sql immutable as $$
  select coalesce(jsonb_typeof(item.fields -> 'deleted') = 'boolean', true) and coalesce(case item.kind
    when 'objective' then throughline.is_text_or_null(item.fields, 'owner')
    when 'keyResult' then
      throughline.is_text(item.fields, 'objective') and throughline.is_text_or_null(item.fields, 'owner')
    when 'alignment' then throughline.is_text(item.fields, 'child')
    when 'checkIn' then
      item.fields ->> 'observedOn' ~ '^\d{4}-\d\d-\d\d$'
      and jsonb_typeof(item.fields -> 'keyResult') = 'string'
      and jsonb_typeof(item.fields -> 'void') = 'boolean'
      and throughline.is_text_or_null(item.fields, 'author')
      and throughline.is_text_or_null(item.fields, 'replaces')
      and not item.fields ? 'deleted'
    when 'reply' then
      item.fields - 'deleted' = '{}'
      or jsonb_typeof(item.fields -> 'checkIn') = 'string' and throughline.is_text_or_null(item.fields, 'author')
    when 'revision' then
      jsonb_typeof(item.fields -> 'subject' -> 'id') = 'string' and throughline.is_text_or_null(item.fields, 'by')
      and not item.fields ? 'deleted'
    when 'tie' then
      throughline.is_text_or_null(item.fields, 'tiedBy')
      and (not item.fields ? 'task' or not item.fields ? 'keyResult'
        or item.id = (item.fields ->> 'task') || '~' || (item.fields ->> 'keyResult'))
      and throughline.is_of_site(item.id, item.scope)
    when 'task' then throughline.is_text_or_null(item.fields, 'status') and throughline.is_of_site(item.id, item.scope)
    when 'exemption' then throughline.is_of_site(item.id, item.scope)
    when 'alias' then throughline.is_of_site(item.id, item.scope)
    else true
  end, false)
$$;

-- Whether the key of a task, `tool:site:id`, is of the tool and site of the scope `tool:site:container`.
create function throughline.is_of_site(key text, scope text) returns boolean
language sql immutable as $$
  select starts_with(key, split_part(scope, ':', 1) || ':' || split_part(scope, ':', 2) || ':')
$$;

-- Whether a document that the server does not have yet is whole: it has what rights, counts and standings are judged
-- by. A change of single fields that arrives alone is none.
create function throughline.is_whole(kind text, fields jsonb) returns boolean
language sql immutable as $$
  select fields ?& case kind
    when 'cycle' then array['name', 'startsOn', 'endsOn', 'state']
    when 'person' then array['name']
    when 'objective' then array['cycle', 'title', 'owner']
    when 'keyResult' then array['objective', 'title', 'metric', 'owner']
    when 'alignment' then array['child', 'parent']
    when 'revision' then array['subject', 'by', 'at']
    when 'checkIn' then array['keyResult', 'value', 'author', 'observedOn', 'replaces', 'void']
    when 'reply' then array['checkIn', 'author']
    when 'task' then array['url', 'status']
    when 'alias' then array['to']
    when 'tyingRule' then array['match', 'means']
    when 'tie' then array['task', 'keyResult', 'tiedBy']
    when 'exemption' then array['task', 'reason']
  end
$$;

------------------------------------------------------------------------------------------------ 7 Who may write what

-- A document that is there, by its key; empty if it is not. Rights are judged by what the server has, never by what was
-- sent.
create function throughline.found(caller throughline.caller, of_kind text, of_id text) returns throughline.document
language sql stable as $$
  select document from throughline.document
  where document.space = caller.space and document.kind = of_kind and document.id = of_id
$$;

-- Whether a document is there, in this scope.
create function throughline.has(caller throughline.caller, in_scope text, of_kind text, of_id text) returns boolean
language sql stable as $$
  select coalesce((throughline.found(caller, of_kind, of_id)).scope = in_scope, false)
$$;

-- A field of a document in a scope, or null.
create function throughline.field_of(caller throughline.caller, in_scope text, of_kind text, of_id text, name text)
returns text
language sql stable as $$
  select found.fields ->> name from throughline.found(caller, of_kind, of_id) as found where found.scope = in_scope
$$;

-- Whether the caller may write in the name of a person at all: in their own, or as below.
create function throughline.may_write_as(caller throughline.caller, somebody text) returns boolean
language sql stable as $$
  select coalesce(somebody = caller.person, false) or throughline.may_stand_in(caller, somebody)
$$;

-- Whether leads may write in the name of a person: of nobody, or of someone who is no member. That is how what was
-- noted before a team shared comes in.
create function throughline.may_stand_in(caller throughline.caller, somebody text) returns boolean
language sql stable as $$
  select caller.role in ('lead', 'admin') and not exists (
    select from throughline.member where member.space = caller.space and member.person = somebody
  )
$$;

-- Null when the caller may turn `before` (null: there is none) into `after`, else the reason to refuse it.
create function throughline.refusal_of(
  caller throughline.caller, item throughline.incoming, before jsonb, after jsonb
) returns text
language plpgsql stable as $$
declare
  leads boolean := caller.role in ('lead', 'admin');
begin
  case item.kind
    when 'cycle' then
      return case when leads then null else 'not-allowed' end;
    when 'person' then
      return throughline.refusal_of_person(caller, item.id, before);
    when 'objective' then
      return case when leads or coalesce(before, after) ->> 'owner' = caller.person then null else 'not-allowed' end;
    when 'keyResult' then
      return throughline.refusal_of_key_result(caller, item, before, after);
    when 'alignment' then
      if not throughline.has(caller, item.scope, 'objective', after ->> 'child') then return 'bad-document'; end if;
      return case
        when leads or caller.person = throughline.field_of(
          caller, item.scope, 'objective', coalesce(before, after) ->> 'child', 'owner')
        then null else 'not-allowed'
      end;
    when 'revision' then
      return throughline.refusal_of_revision(caller, item);
    when 'checkIn' then
      return throughline.refusal_of_check_in(caller, item);
    when 'reply' then
      if not throughline.has(caller, item.scope, 'checkIn', after ->> 'checkIn') then return 'bad-document'; end if;
      return case when throughline.may_write_as(caller, after ->> 'author') then null else 'not-allowed' end;
    when 'tyingRule' then
      return case when leads or item.scope <> 'org' then null else 'not-allowed' end;
    when 'tie' then
      return throughline.refusal_of_tie(caller, before, after);
    else
      -- Tasks, aliases and exemptions: facts about the work that anybody who sees it may tell.
      return null;
  end case;
end
$$;

-- Who a member is says only that member. Others may be added by anybody, and changed by leads.
create function throughline.refusal_of_person(caller throughline.caller, person text, before jsonb) returns text
language plpgsql stable as $$
begin
  if person = caller.person then
    return null;
  end if;
  if exists (select from throughline.member where member.space = caller.space and member.person = $2) then
    return 'not-allowed';
  end if;
  return case when before is null or caller.role in ('lead', 'admin') then null else 'not-allowed' end;
end
$$;

-- A key result is changed by who owns it or its objective. It lives where its objective does.
create function throughline.refusal_of_key_result(
  caller throughline.caller, item throughline.incoming, before jsonb, after jsonb
) returns text
language plpgsql stable as $$
begin
  if not throughline.has(caller, item.scope, 'objective', after ->> 'objective') then
    return 'bad-document';
  end if;
  if caller.role in ('lead', 'admin')
    or coalesce(before, after) ->> 'owner' = caller.person
    or caller.person = throughline.field_of(
      caller, item.scope, 'objective', coalesce(before, after) ->> 'objective', 'owner')
  then
    return null;
  end if;
  return 'not-allowed';
end
$$;

-- A recorded change is told by who made it: in their own name, of something that they may change or have just changed.
create function throughline.refusal_of_revision(caller throughline.caller, item throughline.incoming) returns text
language plpgsql stable as $$
declare
  teller text := item.fields ->> 'by';
  subject throughline.document := throughline.found(
    caller, item.fields -> 'subject' ->> 'kind', item.fields -> 'subject' ->> 'id'
  );
begin
  if subject.scope is distinct from item.scope or subject.kind not in ('objective', 'keyResult') then
    return 'bad-document';
  end if;
  if not throughline.may_write_as(caller, teller) then
    return 'not-allowed';
  end if;
  if caller.role in ('lead', 'admin') or subject.member = caller.member or subject.fields ->> 'owner' = caller.person
    or caller.person = throughline.field_of(
      caller, item.scope, 'objective', subject.fields ->> 'objective', 'owner')
  then
    return null;
  end if;
  return 'not-allowed';
end
$$;

-- A check-in is its author's, on a key result whose check-ins live in this scope. It corrects or withdraws only what
-- the same author wrote; leads may correct what was written by nobody who could do so.
create function throughline.refusal_of_check_in(caller throughline.caller, item throughline.incoming) returns text
language plpgsql stable as $$
declare
  author text := item.fields ->> 'author';
  replaced text := item.fields ->> 'replaces';
  author_of_replaced text;
begin
  if not throughline.check_ins_live_in(caller, item.scope, item.fields ->> 'keyResult') then
    return 'bad-document';
  end if;
  if not throughline.may_write_as(caller, author) then
    return 'not-allowed';
  end if;
  if replaced is null then
    return null;
  end if;
  select document.fields ->> 'author' into author_of_replaced from throughline.document
  where document.space = caller.space and document.kind = 'checkIn' and document.id = replaced
    and document.fields ->> 'keyResult' = item.fields ->> 'keyResult';
  if not found then
    return 'bad-document';
  end if;
  if author_of_replaced is distinct from author and not throughline.may_stand_in(caller, author_of_replaced) then
    return 'not-allowed';
  end if;
  return null;
end
$$;

-- Check-ins of a team's key result live with it; those of the organisation's in the scope of its objective.
create function throughline.check_ins_live_in(caller throughline.caller, in_scope text, key_result text)
returns boolean
language sql stable as $$
  select case throughline.scope_sort(in_scope)
    when 'team' then throughline.has(caller, in_scope, 'keyResult', key_result)
    else coalesce(
      in_scope = 'objective:' || throughline.field_of(caller, 'org', 'keyResult', key_result, 'objective'), false
    )
  end
$$;

-- Whoever ties or reviews does it in their own name, or in nobody's.
create function throughline.refusal_of_tie(caller throughline.caller, before jsonb, after jsonb) returns text
language plpgsql stable as $$
declare
  tied_by text := after ->> 'tiedBy';
  reviewed_by text := after -> 'review' ->> 'by';
begin
  if tied_by is not null and tied_by is distinct from before ->> 'tiedBy'
    and not throughline.may_write_as(caller, tied_by)
  then
    return 'not-allowed';
  end if;
  if reviewed_by is not null and after -> 'review' is distinct from before -> 'review'
    and not throughline.may_write_as(caller, reviewed_by)
  then
    return 'not-allowed';
  end if;
  return null;
end
$$;

------------------------------------------------------------------------------------------------------- 8 Merging

-- `changed`: something in it won. `stale`: something in it lost, so that its sender has to be told what is newer.
create type throughline.merged as (fields jsonb, clocks jsonb, changed boolean, stale boolean);

-- Field by field the higher clock wins; the same clock changes nothing.
create function throughline.merge(before throughline.document, item throughline.incoming) returns throughline.merged
language plpgsql immutable as $$
declare
  merged throughline.merged := row(before.fields, before.clocks, false, false);
  name text;
  value jsonb;
  theirs text collate "C";
  ours text collate "C";
begin
  for name, value in select each.key, each.value from jsonb_each(item.fields) as each loop
    theirs := coalesce(item.clocks ->> name, item.clock);
    ours := coalesce(before.clocks ->> name, case when before.fields ? name then before.clock end);
    if ours is null or theirs > ours then
      merged.fields := merged.fields || jsonb_build_object(name, value);
      merged.clocks := merged.clocks || jsonb_build_object(name, theirs);
      merged.changed := true;
    elsif theirs < ours then
      merged.stale := true;
    end if;
  end loop;
  return merged;
end
$$;

---------------------------------------------------------------------------------------------------------- 9 Push

-- What became of one document. Without a reason it was taken, or was known already.
create type throughline.outcome as (item throughline.incoming, reason text, changed boolean, stale boolean);

create function throughline.became(
  item throughline.incoming, reason text, changed boolean default false, stale boolean default false
) returns throughline.outcome
language sql immutable as $$
  select row(item, reason, changed, stale)::throughline.outcome
$$;

-- Takes documents, each on its own: one that is refused does not hold up the others. Sending the same again changes
-- nothing, so a client that got no answer simply asks again.
create function public.throughline_push(space text, documents jsonb) returns json
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '15s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
  items throughline.incoming[];
  made text[];
  outcomes throughline.outcome[];
begin
  if caller.role = 'viewer' then
    perform throughline.refuse(403, 'viewer');
  end if;
  items := throughline.read_all(caller, $2);
  made := throughline.make_scopes(caller, items);
  perform throughline.lock_scopes(caller, items);
  outcomes := throughline.take_all(caller, items);
  perform throughline.set_standings(caller, outcomes);
  delete from throughline.scope where scope.space = caller.space and scope.id = any (made) and scope.revision = 0;
  return throughline.told_of(caller, outcomes);
end
$$;

-- Reads a batch, or refuses it whole: too large, too much for one day, or the same document twice, of which one would
-- be lost without a word.
create function throughline.read_all(caller throughline.caller, documents jsonb) returns throughline.incoming[]
language plpgsql as $$
declare
  horizon text := throughline.horizon();
  bytes integer := octet_length(documents::text);
  items throughline.incoming[];
  twice text;
begin
  if jsonb_typeof(documents) is distinct from 'array' then
    perform throughline.refuse(422, 'bad-document');
  end if;
  -- 2 MB as clients count them; the database's own text of it has a space after each colon and comma.
  if jsonb_array_length(documents) > 1000 or bytes > 2500000 then
    perform throughline.refuse(413, 'too-large');
  end if;
  perform throughline.charge(caller, jsonb_array_length(documents), bytes, 0);
  items := array(
    select throughline.read(caller.space, element, horizon) from jsonb_array_elements(documents) as element
  );
  select item.id into twice from unnest(items) as item group by item.kind, item.id having count(*) > 1 limit 1;
  if found then
    perform throughline.refuse(422, 'twice', twice);
  end if;
  return items;
end
$$;

-- Adds to what the member has sent today, and refuses what is beyond the space's bounds.
create function throughline.charge(
  caller throughline.caller, more_documents integer, more_bytes bigint, more_scopes integer
) returns void
language plpgsql as $$
declare
  today throughline.sent;
  bounds throughline.space;
begin
  insert into throughline.sent as sent (space, member, day, documents, bytes, scopes)
  values (
    caller.space, caller.member, (now() at time zone 'utc')::date, more_documents, more_bytes, more_scopes
  )
  on conflict (space, member, day) do update set
    documents = sent.documents + excluded.documents,
    bytes = sent.bytes + excluded.bytes,
    scopes = sent.scopes + excluded.scopes
  returning * into today;
  select * into bounds from throughline.space where space.id = caller.space;
  if today.documents > bounds.daily_documents or today.bytes > bounds.daily_bytes
    or today.scopes > bounds.daily_scopes
  then
    perform throughline.refuse(429, 'quota');
  end if;
end
$$;

-- Makes the scopes that come into being with their first document: those of containers, and those of objectives that
-- the organisation has or gets by the same push. Answers which it made.
create function throughline.make_scopes(caller throughline.caller, items throughline.incoming[]) returns text[]
language plpgsql as $$
declare
  made text[];
begin
  with wanted as (
    select distinct item.scope as id from unnest(items) as item
    where item.fault is null and throughline.scope_sort(item.scope) in ('container', 'objective')
  ), missing as (
    select wanted.id from wanted
    where not exists (select from throughline.scope where scope.space = caller.space and scope.id = wanted.id)
      and (
        throughline.scope_sort(wanted.id) = 'container'
        or throughline.has(caller, 'org', 'objective', substr(wanted.id, 11))
        or exists (
          select from unnest(items) as item
          where item.kind = 'objective' and item.scope = 'org' and item.id = substr(wanted.id, 11)
        )
      )
    -- In one order for everybody, so that two pushes never wait for each other.
    order by wanted.id
  ), inserted as (
    insert into throughline.scope (space, id) select caller.space, missing.id from missing
    on conflict do nothing
    returning scope.id
  )
  select coalesce(array_agg(inserted.id), '{}') into made from inserted;
  if cardinality(made) > 0 then
    perform throughline.charge(caller, 0, 0, cardinality(made));
  end if;
  return made;
end
$$;

-- Locks the counters of the scopes that are written to until the push is committed. So revisions of a scope become
-- visible in their order, and a pull that has seen one has seen all before it. The order of locking is one for
-- everybody. Who waits longer than five seconds is told to come again.
create function throughline.lock_scopes(caller throughline.caller, items throughline.incoming[]) returns void
language plpgsql set lock_timeout = '5s' as $$
begin
  perform from throughline.scope
  where scope.space = caller.space
    and scope.id in (
      select item.scope from unnest(items) as item
      union
      -- Standings are kept among the organisation's documents.
      select 'org' from unnest(items) as item where item.kind = 'checkIn'
    )
  order by scope.id
  for no key update;
exception when lock_not_available then
  perform throughline.refuse(503, 'busy');
end
$$;

-- Takes the documents scope by scope, the organisation's first, because those of objectives name what is in there.
create function throughline.take_all(caller throughline.caller, items throughline.incoming[])
returns throughline.outcome[]
language plpgsql as $$
declare
  outcomes throughline.outcome[] := '{}';
  part record;
begin
  for part in
    select item.scope as id, array_agg(item order by item.place, item.clock, item.id) as items
    from unnest(items) as item
    group by item.scope
    order by item.scope <> 'org', item.scope
  loop
    outcomes := outcomes || throughline.take_part(caller, part.id, part.items);
  end loop;
  return outcomes;
end
$$;

-- Takes the documents of one scope, whose counter is locked, and moves the counter on.
create function throughline.take_part(caller throughline.caller, scope_id text, items throughline.incoming[])
returns throughline.outcome[]
language plpgsql as $$
declare
  outcomes throughline.outcome[] := '{}';
  outcome throughline.outcome;
  item throughline.incoming;
  head bigint;
  latest bigint;
begin
  select scope.revision into head from throughline.scope
  where scope.space = caller.space and scope.id = scope_id and throughline.shows(caller, scope);
  latest := head;
  foreach item in array items loop
    if item.fault is not null then
      outcome := throughline.became(item, item.fault);
    elsif head is null then
      outcome := throughline.became(item, 'no-such-scope');
    else
      outcome := throughline.take(caller, item, latest + 1);
    end if;
    if outcome.changed then
      latest := latest + 1;
    end if;
    outcomes := outcomes || outcome;
  end loop;
  if latest > head then
    update throughline.scope set revision = latest where scope.space = caller.space and scope.id = scope_id;
  end if;
  return outcomes;
end
$$;

-- Takes one document. Whoever sends nothing new needs no right to it, so that sending again is always safe.
create function throughline.take(caller throughline.caller, item throughline.incoming, next_revision bigint)
returns throughline.outcome
language plpgsql as $$
declare
  before throughline.document;
  merged throughline.merged;
  reason text;
begin
  select * into before from throughline.document
  where document.space = caller.space and document.kind = item.kind and document.id = item.id;
  if not found then
    return throughline.add(caller, item, next_revision);
  end if;
  if before.scope <> item.scope then
    -- Someone has put it elsewhere since this push looked where it belongs.
    perform throughline.refuse(503, 'busy');
  end if;
  if throughline.is_append_only(item.kind) then
    if item.fields - 'deleted' not in ('{}', before.fields - 'deleted') then
      return throughline.became(item, 'append-only');
    elsif not item.fields ? 'deleted' then
      return throughline.became(item, null);
    end if;
    -- Whatever clocks came along, nothing else of it can be new.
    item.fields := jsonb_build_object('deleted', item.fields -> 'deleted');
  end if;
  merged := throughline.merge(before, item);
  if merged.changed then
    reason := throughline.refusal_of(caller, item, before.fields, merged.fields);
    if reason is not null then
      return throughline.became(item, reason);
    end if;
    update throughline.document set
      fields = merged.fields, clocks = merged.clocks, revision = next_revision, member = caller.member, at = now()
    where document.space = caller.space and document.kind = item.kind and document.id = item.id;
  end if;
  return throughline.became(item, null, merged.changed, merged.stale);
end
$$;

-- Takes a document that is not there yet.
create function throughline.add(caller throughline.caller, item throughline.incoming, next_revision bigint)
returns throughline.outcome
language plpgsql as $$
declare
  reason text;
begin
  if not throughline.is_whole(item.kind, item.fields) then
    return throughline.became(item, 'bad-document');
  end if;
  reason := throughline.refusal_of(caller, item, null, item.fields);
  if reason is not null then
    return throughline.became(item, reason);
  end if;
  insert into throughline.document (space, scope, kind, id, fields, clock, clocks, revision, member)
  values (
    caller.space, item.scope, item.kind, item.id, item.fields, item.clock, item.clocks, next_revision, caller.member
  )
  on conflict (space, kind, id) do nothing;
  if not found then
    -- It came into another scope at this very moment.
    perform throughline.refuse(503, 'busy');
  end if;
  return throughline.became(item, null, true, false);
end
$$;

-- The answer to a push: where its scopes stand, what was refused with what the server has instead, and what is newer.
create function throughline.told_of(caller throughline.caller, outcomes throughline.outcome[]) returns json
language sql as $$
  select json_build_object(
    'revisions', (
      select coalesce(json_object_agg(scope.id, scope.revision), '{}')
      from throughline.scope
      where scope.space = caller.space and throughline.shows(caller, scope)
        and scope.id in (select (outcome.item).scope from unnest(outcomes) as outcome where outcome.reason is null)
    ),
    'refused', (
      select coalesce(json_agg(json_build_object(
        'scope', (outcome.item).sent_to, 'kind', (outcome.item).kind, 'id', (outcome.item).id,
        'reason', outcome.reason,
        'now', throughline.document_for(caller, (outcome.item).kind, (outcome.item).id)
      )), '[]')
      from unnest(outcomes) as outcome where outcome.reason is not null
    ),
    'newer', (
      select coalesce(json_agg(throughline.document_for(caller, (outcome.item).kind, (outcome.item).id)), '[]')
      from unnest(outcomes) as outcome
      where outcome.stale or outcome.reason is null and (outcome.item).scope <> (outcome.item).sent_to
    )
  )
$$;

-- A document as the caller may see it, or null.
create function throughline.document_for(caller throughline.caller, of_kind text, of_id text) returns json
language sql stable as $$
  select throughline.told(document)
  from throughline.document
  join throughline.scope as place on place.space = document.space and place.id = document.scope
  where document.space = caller.space and document.kind = of_kind and document.id = of_id
    and throughline.shows(caller, place)
$$;

---------------------------------------------------------------------------------------------------- 10 Standings

-- Everybody sees where every key result of the organisation stands, although check-ins live in the scopes of their
-- objectives, which not everybody follows: each key result has a document `standing` among the organisation's, with
-- the check-in that counts. No client writes it; it is kept here, in the same push.
create function throughline.set_standings(caller throughline.caller, outcomes throughline.outcome[]) returns void
language plpgsql as $$
declare
  written integer;
begin
  with touched as (
    select distinct (outcome.item).fields ->> 'keyResult' as key_result
    from unnest(outcomes) as outcome
    where outcome.changed and (outcome.item).kind = 'checkIn' and (outcome.item).scope like 'objective:%'
  )
  insert into throughline.document as standing (space, scope, kind, id, fields, clock, clocks, revision, member)
  select
    caller.space, 'org', 'standing', touched.key_result,
    jsonb_build_object('checkIn', throughline.current_check_in(caller.space, touched.key_result)),
    lpad(throughline.milliseconds(clock_timestamp())::text, 13, '0') || repeat('0', 16), '{}',
    org.revision + row_number() over (order by touched.key_result), caller.member
  from touched
  join throughline.scope as org on org.space = caller.space and org.id = 'org'
  on conflict (space, kind, id) do update set
    fields = excluded.fields, clock = excluded.clock, revision = excluded.revision, member = excluded.member,
    at = now();
  get diagnostics written = row_count;
  if written > 0 then
    update throughline.scope set revision = revision + written where scope.space = caller.space and scope.id = 'org';
  end if;
end
$$;

-- The check-in that says where a key result stands: of those that are neither void nor replaced the last by the day
-- observed, then by clock. Null when there is none.
create function throughline.current_check_in(in_space text, of_key_result text) returns jsonb
language sql stable as $$
  select check_in.fields || jsonb_build_object(
    'id', check_in.id, 'scope', check_in.scope, 'clock', check_in.clock, 'clocks', check_in.clocks
  )
  from throughline.document as check_in
  where check_in.space = in_space and check_in.kind = 'checkIn'
    and throughline.scope_sort(check_in.scope) = 'objective'
    and check_in.fields ->> 'keyResult' = of_key_result
    and check_in.fields -> 'void' = 'false'
    and check_in.id not in (
      select later.fields ->> 'replaces' from throughline.document as later
      where later.space = in_space and later.kind = 'checkIn' and later.fields ->> 'keyResult' = of_key_result
        and later.fields ->> 'replaces' is not null
    )
  order by check_in.fields ->> 'observedOn' collate "C" desc, check_in.clock desc, check_in.id desc
  limit 1
$$;

--------------------------------------------------------------------------------------------------------- 11 Pull

-- What has changed in the scopes that a client follows, after the revision up to which it knows each of them; 0 is
-- the beginning. Cursors that have not moved are left out of the answer. -1: tombstones after this cursor are purged,
-- so the client starts the scope again and drops what does not come. -2: the server knows less than this client (an
-- older backup was restored), so the client starts again and sends what does not come. `gone`: no longer to be seen.
create function public.throughline_pull(space text, cursors jsonb, page_size integer default 1000) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set statement_timeout = '15s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
  room integer := least(greatest(coalesce($3, 1000), 1), 2000);
  followed throughline.followed;
  page throughline.page;
  pages text[] := '{}';
  moved jsonb := '{}';
  gone text[] := '{}';
  more boolean := false;
  bytes integer := 0;
begin
  perform throughline.check_cursors($2);
  for followed in select * from throughline.news_of(caller, $2) loop
    if followed.shows is not true then
      gone := gone || followed.scope;
    elsif followed.cursor > followed.revision then
      moved := moved || jsonb_build_object(followed.scope, -2);
    elsif followed.cursor > 0 and followed.cursor < followed.purged then
      moved := moved || jsonb_build_object(followed.scope, -1);
    elsif room <= 0 then
      more := true;
    else
      page := throughline.page_of(caller.space, followed, room);
      pages := pages || page.documents;
      bytes := bytes + coalesce(octet_length(page.documents), 0);
      room := case when page.up_to < followed.revision or bytes >= 4000000 then 0 else room - page.size end;
      more := more or page.up_to < followed.revision;
      moved := moved || jsonb_build_object(followed.scope, page.up_to);
    end if;
  end loop;
  -- Put together as text: thousands of documents as one JSON value would be built twice.
  return format(
    '{"epoch":%s,"documents":[%s],"cursors":%s,"gone":%s,"more":%s}',
    (select to_json(space.epoch) from throughline.space where space.id = caller.space),
    array_to_string(pages, ','), moved, to_json(gone), to_json(more)
  );
end
$$;

-- A client follows at most a thousand scopes, each from a whole number on.
create function throughline.check_cursors(cursors jsonb) returns void
language plpgsql immutable as $$
begin
  if jsonb_typeof(cursors) is distinct from 'object'
    or exists (select from jsonb_each(cursors) as each where each.value::text !~ '^\d{1,18}$')
  then
    perform throughline.refuse(422, 'bad-argument', 'cursors');
  end if;
  if (select count(*) from jsonb_object_keys(cursors)) > 1000 then
    perform throughline.refuse(413, 'too-large', 'cursors');
  end if;
end
$$;

-- A followed scope of which there is something to tell.
create type throughline.followed as (
  scope text, cursor bigint, shows boolean, revision bigint, purged bigint
);

-- Of the followed scopes those with news. One that nobody has written to yet is empty; a team that is not there, or
-- does not show, is gone.
create function throughline.news_of(caller throughline.caller, cursors jsonb) returns setof throughline.followed
language sql stable as $$
  select * from (
    select
      each.key,
      each.value::text::bigint as cursor,
      case
        when scope.id is null then throughline.scope_sort(each.key) in ('objective', 'container')
        else throughline.shows(caller, scope)
      end as shows,
      coalesce(scope.revision, 0) as revision,
      coalesce(scope.purged, 0)
    from jsonb_each(cursors) as each
    left join throughline.scope on scope.space = caller.space and scope.id = each.key
  ) as followed
  where shows is not true or cursor <> revision
  order by key
$$;

-- One scope's share of an answer: documents as JSON texts with commas between, how many, and up to which revision.
create type throughline.page as (documents text, size integer, up_to bigint);

-- The documents after a cursor in the order of their revisions, as many as there is room for. The one that makes it
-- more than 4 MB is the last.
create function throughline.page_of(in_space text, followed throughline.followed, room integer)
returns throughline.page
language sql stable as $$
  select
    string_agg(listed.told, ',' order by listed.revision) filter (where listed.fits),
    count(*) filter (where listed.fits)::integer,
    -- With everything told the cursor is the scope's own, because the last revisions may have been purged.
    case when count(*) = room or not bool_and(listed.fits)
      then max(listed.revision) filter (where listed.fits)
      else followed.revision
    end
  from (
    -- The first always fits.
    select read.told, read.revision,
      sum(octet_length(read.told)) over (order by read.revision) - octet_length(read.told) < 4000000 as fits
    from (
      select throughline.told(document)::text as told, document.revision
      from throughline.document
      where document.space = in_space and document.scope = followed.scope and document.revision > followed.cursor
      order by document.revision
      limit room
    ) as read
  ) as listed
$$;

------------------------------------------------------------------------------------------------------ 12 Figures

-- Counts over all scopes that show to the caller, without their documents: per key result the ties to tasks in each
-- state, per container its tasks by their answer. What has not changed since somebody last asked is not counted again;
-- `behind` says how many containers have changed and are not counted again yet.
create function public.throughline_figures(space text) returns json
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '30s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
  behind integer := throughline.count_changed(caller.space);
begin
  return json_build_object(
    'keyResults', throughline.figures_of_key_results(caller),
    'containers', throughline.figures_of_containers(caller),
    'behind', behind
  );
end
$$;

-- Counts again the containers that have changed since they were counted, for five seconds at most. Those that are left
-- keep their earlier figures until somebody asks again. Answers how many are left.
create function throughline.count_changed(in_space text) returns integer
language plpgsql as $$
declare
  container throughline.scope;
  changed throughline.scope[] := array(
    select place from throughline.scope as place
    left join throughline.figure on figure.space = place.space and figure.scope = place.id
    where place.space = in_space and throughline.scope_sort(place.id) = 'container'
      and figure.revision is distinct from place.revision
    order by place.id
  );
  counted integer := 0;
begin
  foreach container in array changed loop
    exit when clock_timestamp() > statement_timestamp() + interval '5 seconds';
    counted := counted + 1;
    insert into throughline.figure select * from throughline.count_of(container)
    on conflict (space, scope) do update set
      revision = excluded.revision, tied = excluded.tied, exempt = excluded.exempt, untied = excluded.untied,
      done = excluded.done, key_results = excluded.key_results
    where figure.revision < excluded.revision;
  end loop;
  return cardinality(changed) - counted;
end
$$;

-- The figures of one container. A task that is done counts as done, else by its answer: tied before exempt.
create function throughline.count_of(container throughline.scope) returns throughline.figure
language sql stable as $$
  with live as (
    select document.kind, document.id, document.fields ->> 'task' as task,
      document.fields ->> 'keyResult' as key_result, document.fields ->> 'status' as status
    from throughline.document
    where document.space = container.space and document.scope = container.id
      and document.revision <= container.revision and not throughline.is_deleted(document.fields)
  ), tie as (
    select task, key_result from live where kind = 'tie'
  ), state as (
    select id as task, coalesce(status, 'unknown') as status from live where kind = 'task'
  ), answer as (
    select task, coalesce(max(status), 'unknown') as status, bool_or(tied) as tied, bool_or(exempt) as exempt
    from (
      select task, status, false as tied, false as exempt from state
      union all select task, null, true, false from tie
      union all select id, null, false, true from live where kind = 'exemption'
    ) as said
    group by task
  ), key_result as (
    select tie.key_result as id, jsonb_build_object(
      'todo', count(*) filter (where answer.status = 'todo'),
      'doing', count(*) filter (where answer.status = 'doing'),
      'done', count(*) filter (where answer.status = 'done'),
      'unknown', count(*) filter (where answer.status not in ('todo', 'doing', 'done'))
    ) as counts
    from tie join answer using (task)
    group by tie.key_result
  )
  select row(
    container.space, container.id, container.revision,
    count(*) filter (where status <> 'done' and tied),
    count(*) filter (where status <> 'done' and exempt and not tied),
    count(*) filter (where status <> 'done' and not exempt and not tied),
    count(*) filter (where status = 'done'),
    (select coalesce(jsonb_object_agg(id, counts), '{}') from key_result)
  )::throughline.figure
  from answer
$$;

-- The ties of each key result that shows to the caller, over all containers.
create function throughline.figures_of_key_results(caller throughline.caller) returns json
language sql stable as $$
  with counted as (
    select each.key as id, count.key as state, sum(count.value::text::bigint) as ties
    from throughline.figure
    cross join jsonb_each(figure.key_results) as each
    cross join jsonb_each(each.value) as count
    where figure.space = caller.space
    group by each.key, count.key
  )
  select coalesce(json_object_agg(listed.id, listed.counts), '{}') from (
    select counted.id, json_object_agg(counted.state, counted.ties) as counts
    from counted
    join throughline.document as key_result
      on key_result.space = caller.space and key_result.kind = 'keyResult' and key_result.id = counted.id
    join throughline.scope as place on place.space = caller.space and place.id = key_result.scope
    where throughline.shows(caller, place)
    group by counted.id
  ) as listed
$$;

-- The counts of each container.
create function throughline.figures_of_containers(caller throughline.caller) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'scope', figure.scope, 'tied', figure.tied, 'exempt', figure.exempt, 'untied', figure.untied, 'done', figure.done
  ) order by figure.scope), '[]')
  from throughline.figure where figure.space = caller.space
$$;

---------------------------------------------------------------------------------- 13 Members, teams and devices

-- Who is in the space. Devices of others and open invitations are for admins.
create function public.throughline_members(space text) returns json
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
begin
  return json_build_object(
    'members', throughline.members_for(caller),
    'teams', throughline.teams_for(caller),
    'invitations', case when caller.role = 'admin' then throughline.invitations_for(caller) else '[]' end
  );
end
$$;

-- `nodes` says for everybody which clocks are a member's, also those of devices that are revoked.
create function throughline.members_for(caller throughline.caller) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'member', member.id, 'person', member.person, 'name', member.name, 'role', member.role, 'off', member.off,
    'nodes', (
      select coalesce(json_agg(known.node order by known.node), '[]') from (
        select device.node from throughline.device where device.space = member.space and device.member = member.id
        union
        select identity.node from throughline.identity
        where identity.space = member.space and identity.member = member.id
      ) as known
    ),
    'devices', case when caller.role = 'admin' or caller.member = member.id
      then throughline.devices_of(member) else '[]' end
  ) order by member.joined_at, member.id), '[]')
  from throughline.member where member.space = caller.space
$$;

-- The devices of a member that are let in.
create function throughline.devices_of(member throughline.member) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'id', device.id, 'label', device.label, 'node', device.node,
    'madeAt', throughline.milliseconds(device.made_at), 'usedAt', throughline.milliseconds(device.used_at),
    'until', throughline.milliseconds(device.until)
  ) order by device.made_at, device.id), '[]')
  from throughline.device
  where device.space = member.space and device.member = member.id and device.hash is not null
    and device.until > now()
$$;

create function throughline.teams_for(caller throughline.caller) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'id', scope.id, 'name', scope.name, 'open', scope.open,
    'members', (
      select coalesce(json_agg(team_member.member order by team_member.member), '[]') from throughline.team_member
      where team_member.space = scope.space and team_member.team = scope.id
    )
  ) order by scope.id), '[]')
  from throughline.scope
  where scope.space = caller.space and scope.id like 'team:%' and throughline.shows(caller, scope)
$$;

create function throughline.invitations_for(caller throughline.caller) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'id', invitation.id, 'role', invitation.role, 'left', invitation.uses_left,
    'until', throughline.milliseconds(invitation.until), 'person', invitation.person, 'team', invitation.team
  ) order by invitation.until, invitation.id), '[]')
  from throughline.invitation
  where invitation.space = caller.space and invitation.uses_left > 0 and invitation.until > now()
$$;

-- Lets others in, for 14 days. Whoever knows the secret may use it; `person` says who they then are, `team` adds them
-- to a team. With the person of a member it lets that member in again, who has no device left to pair from; they see
-- the new one among their devices.
create function public.throughline_invite(
  space text, secret text, role text, uses integer default 1, person text default null, team text default null
) returns json
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.admin_in($1);
  again throughline.member;
begin
  perform throughline.check_secret($2);
  if $3 is null or $3 not in ('viewer', 'member', 'lead', 'admin')
    or $4 is null or $4 not between 1 and 5000 or ($5 is not null and $4 > 1) or length($5) > 400
  then
    perform throughline.refuse(422, 'bad-argument');
  end if;
  select member.* into again from throughline.member where member.space = caller.space and member.person = $5;
  if $6 is not null then
    perform throughline.check_team(caller, $6);
  end if;
  return throughline.keep_invitation(row(
    throughline.hash($2), caller.space, gen_random_uuid()::text, coalesce(again.role, $3), $4,
    now() + interval '14 days', $5, $6, again.id
  ));
end
$$;

-- Refuses a team that is not there.
create function throughline.check_team(caller throughline.caller, team text) returns void
language plpgsql stable as $$
begin
  if throughline.scope_sort(team) is distinct from 'team'
    or not exists (select from throughline.scope where scope.space = caller.space and scope.id = team)
  then
    perform throughline.refuse(403, 'no-such-scope', team);
  end if;
end
$$;

-- Keeps an invitation. The same one again is the same: its sender had no answer. Spaces have a thousand at most.
create function throughline.keep_invitation(invitation throughline.invitation) returns json
language plpgsql as $$
declare
  kept throughline.invitation;
begin
  if (select count(*) from throughline.invitation as other where other.space = invitation.space) >= 1000 then
    perform throughline.refuse(429, 'quota');
  end if;
  insert into throughline.invitation select invitation.* on conflict (hash) do nothing;
  select other.* into kept from throughline.invitation as other
  where other.hash = invitation.hash and other.space = invitation.space
    and other.member is not distinct from invitation.member;
  if not found then
    perform throughline.refuse(422, 'bad-argument', 'secret');
  end if;
  return json_build_object('id', kept.id, 'until', throughline.milliseconds(kept.until));
end
$$;

create function public.throughline_cancel_invitation(space text, id text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.admin_in($1);
begin
  delete from throughline.invitation where invitation.space = caller.space and invitation.id = $2;
end
$$;

-- Lets a further device of the caller in, once, within ten minutes. An earlier one that waits is forgotten.
create function public.throughline_pair(space text, secret text) returns json
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
begin
  perform throughline.check_secret($2);
  delete from throughline.invitation where invitation.space = caller.space and invitation.member = caller.member;
  return throughline.keep_invitation(row(
    throughline.hash($2), caller.space, gen_random_uuid()::text, caller.role, 1, now() + interval '10 minutes',
    caller.person, null, caller.member
  ));
end
$$;

-- Comes in by an invitation: with a token, made by the client, as a device; with a JWT as an identity. Answers who one
-- is. Asking again with the same token or JWT answers the same and uses nothing up.
create function public.throughline_join(
  secret text, token text, person text, name text, label text, node text
) returns json
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  used throughline.invitation;
  joining throughline.member;
begin
  perform throughline.check_joining($2, $3, $4, $5, $6);
  select invitation.* into used from throughline.invitation
  where invitation.hash = throughline.hash($1)
  for update;
  if not found then
    perform throughline.refuse(403, 'unknown-invitation');
  end if;
  joining := throughline.member_joined(used.space, $2);
  if joining.id is null then
    if used.uses_left < 1 or used.until <= now() then
      perform throughline.refuse(403, 'unknown-invitation');
    end if;
    joining := throughline.member_invited(used, $3, $4);
    perform throughline.let_in(joining, $2, $5, $6);
    update throughline.invitation set uses_left = invitation.uses_left - 1 where invitation.hash = used.hash;
  end if;
  return json_build_object(
    'space', joining.space, 'member', joining.id, 'person', joining.person, 'role', joining.role
  );
end
$$;

-- Refuses to join with arguments that are none, or with neither token nor JWT.
create function throughline.check_joining(token text, person text, name text, label text, node text) returns void
language plpgsql as $$
begin
  if token is not null then
    perform throughline.check_secret(token);
  elsif throughline.claim('sub') is null then
    perform throughline.refuse(422, 'bad-argument', 'token');
  end if;
  perform throughline.check_name('name', name);
  perform throughline.check_name('label', label);
  if person is null or length(person) not between 1 and 400 then
    perform throughline.refuse(422, 'bad-argument', 'person');
  end if;
  if node is null or node !~ '^[0-9a-f]{12}$' then
    perform throughline.refuse(422, 'bad-argument', 'node');
  end if;
end
$$;

-- The member who has joined with this token or JWT before; empty for a newcomer. A revoked token is no newcomer's.
create function throughline.member_joined(in_space text, token text) returns throughline.member
language plpgsql stable as $$
declare
  known throughline.member;
begin
  select member.* into known from throughline.member
  where member.space = in_space and member.id = coalesce(
    (select device.member from throughline.device
     where device.space = in_space and device.hash = throughline.hash(token) and device.until > now()),
    (select identity.member from throughline.identity
     where token is null and identity.space = in_space and identity.issuer = coalesce(throughline.claim('iss'), '')
       and identity.subject = throughline.claim('sub'))
  );
  if known.off then
    perform throughline.refuse(403, 'not-a-member');
  end if;
  return known;
end
$$;

-- The member whom an invitation lets in: the one who wanted to pair a device, or a new one.
create function throughline.member_invited(invitation throughline.invitation, own_person text, own_name text)
returns throughline.member
language plpgsql as $$
declare
  invited throughline.member;
begin
  if invitation.member is not null then
    select member.* into invited from throughline.member
    where member.space = invitation.space and member.id = invitation.member and not member.off;
    if not found then
      perform throughline.refuse(403, 'unknown-invitation');
    end if;
    return invited;
  end if;
  invited.person := coalesce(invitation.person, own_person);
  if exists (
    select from throughline.member where member.space = invitation.space and member.person = invited.person
  ) then
    perform throughline.refuse(409, 'already-a-member', invited.person);
  end if;
  if invitation.person is null and exists (
    select from throughline.document
    where document.space = invitation.space and document.kind = 'person' and document.id = invited.person
  ) then
    perform throughline.refuse(409, 'person-taken', invited.person);
  end if;
  insert into throughline.member (space, person, name, role)
  values (invitation.space, invited.person, btrim(own_name), invitation.role)
  returning * into invited;
  insert into throughline.team_member (space, team, member)
  select invited.space, invitation.team, invited.id where invitation.team is not null;
  return invited;
end
$$;

-- Makes the token or the JWT of this call stand for a member. Nobody needs more than 20 devices.
create function throughline.let_in(joining throughline.member, token text, label text, node text) returns void
language plpgsql as $$
begin
  if token is null then
    insert into throughline.identity (space, issuer, subject, member, node)
    values (joining.space, coalesce(throughline.claim('iss'), ''), throughline.claim('sub'), joining.id, node);
    return;
  end if;
  if (select count(*) from throughline.device
      where device.space = joining.space and device.member = joining.id and device.hash is not null) >= 20
  then
    perform throughline.refuse(429, 'quota', 'devices');
  end if;
  insert into throughline.device (space, member, hash, label, node)
  values (joining.space, joining.id, throughline.hash(token), btrim(label), node);
end
$$;

-- Changes what a member may do, or lets them in no longer; null leaves as it is. A space keeps an admin.
create function public.throughline_set_member(
  space text, member text, role text default null, off boolean default null, name text default null
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.admin_in($1);
begin
  if $3 not in ('viewer', 'member', 'lead', 'admin') then
    perform throughline.refuse(422, 'bad-argument', 'role');
  end if;
  if $5 is not null then
    perform throughline.check_name('name', $5);
  end if;
  -- One after the other, so that two admins cannot take each other's role at once.
  perform from throughline.space where space.id = caller.space for no key update;
  update throughline.member as changed set
    role = coalesce($3, changed.role), off = coalesce($4, changed.off), name = coalesce(btrim($5), changed.name)
  where changed.space = caller.space and changed.id = $2;
  if not found then
    perform throughline.refuse(403, 'not-a-member', $2);
  end if;
  if not exists (
    select from throughline.member as admin
    where admin.space = caller.space and admin.role = 'admin' and not admin.off
  ) then
    perform throughline.refuse(409, 'last-admin');
  end if;
end
$$;

-- Takes a device's token away: one's own device, or as an admin any.
create function public.throughline_revoke_device(space text, device text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
begin
  update throughline.device as revoked set hash = null
  where revoked.space = caller.space and revoked.id = $2
    and (revoked.member = caller.member or caller.role = 'admin');
  if not found then
    perform throughline.refuse(403, 'not-allowed', $2);
  end if;
end
$$;

-- Makes a team, or changes its name, whether it is open, and its members; null leaves as it is.
create function public.throughline_set_team(
  space text, team text, name text default null, open boolean default null, members text[] default null
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
#variable_conflict use_column
declare
  caller throughline.caller := throughline.admin_in($1);
begin
  if throughline.scope_sort($2) is distinct from 'team' or cardinality($5) > 10000 then
    perform throughline.refuse(422, 'bad-argument', 'team');
  end if;
  if not exists (select from throughline.scope where scope.space = caller.space and scope.id = $2) then
    perform throughline.check_name('name', $3);
  end if;
  insert into throughline.scope as made (space, id, name, open)
  values (caller.space, $2, coalesce(btrim($3), ''), coalesce($4, true))
  on conflict (space, id) do update set
    name = coalesce(btrim($3), made.name), open = coalesce($4, made.open);
  if $5 is not null then
    delete from throughline.team_member as gone
    where gone.space = caller.space and gone.team = $2 and gone.member <> all ($5);
    -- Only members of the space; others are passed over.
    insert into throughline.team_member (space, team, member)
    select caller.space, $2, listed.id from throughline.member as listed
    where listed.space = caller.space and listed.id = any ($5)
    on conflict do nothing;
  end if;
end
$$;

-- Renames the space, or says whether titles of tasks are shared; null leaves as it is.
create function public.throughline_set_space(space text, name text default null, titles boolean default null)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.admin_in($1);
begin
  if $2 is not null then
    perform throughline.check_name('name', $2);
  end if;
  update throughline.space as changed set
    name = coalesce(btrim($2), changed.name), titles = coalesce($3, changed.titles)
  where changed.id = caller.space;
end
$$;

-- Signs the calling device, or the calling identity, off. The member stays.
create function public.throughline_leave(space text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set statement_timeout = '10s' as $$
declare
  caller throughline.caller := throughline.caller_in($1);
begin
  if throughline.token() is not null then
    update throughline.device as left_behind set hash = null
    where left_behind.space = caller.space and left_behind.hash = throughline.hash(throughline.token());
    return;
  end if;
  delete from throughline.identity
  where identity.space = caller.space and identity.issuer = coalesce(throughline.claim('iss'), '')
    and identity.subject = throughline.claim('sub');
end
$$;

----------------------------------------------------------------------------------------- 14 For the owner alone

-- These are called in the SQL editor or psql, by whoever may act as throughline_owner; no client can reach them.

-- Makes a space. Answers an invitation's code for its first admin, to be typed into the extension; nobody can read it
-- again.
create function throughline.create_space(id text, name text) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform throughline.check_name('name', $2);
  insert into throughline.space (id, name) values ($1, btrim($2));
  insert into throughline.scope (space, id) values ($1, 'org');
  return throughline.invite_admin($1);
end
$$;

-- Answers the code of a further invitation for an admin, should all admins be lost.
create function throughline.invite_admin(space text) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  secret text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  insert into throughline.invitation (hash, space, role, uses_left, until)
  values (throughline.hash(secret), $1, 'admin', 1, now() + interval '14 days');
  return secret;
end
$$;

-- Removes a space with all that is in it. There is no way back but a backup.
create function throughline.remove_space(space text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  name text;
begin
  foreach name in array array[
    'figure', 'sent', 'document', 'team_member', 'invitation', 'identity', 'device', 'scope', 'member'
  ] loop
    execute format('delete from throughline.%I where space = $1', name) using $1;
  end loop;
  delete from throughline.space where space.id = $1;
end
$$;

-- Removes tombstones older than so many days, and what has expired. Answers how many tombstones went. A client that
-- was away for longer starts those scopes again.
create function throughline.purge(days integer default 180) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  place record;
  highest bigint;
  gone bigint;
  total bigint := 0;
begin
  for place in
    select distinct document.space, document.scope from throughline.document
    where throughline.is_deleted(document.fields) and document.at < now() - make_interval(days => $1)
    order by document.space, document.scope
  loop
    -- The counter is locked, as for a push: purging moves what cursors are compared with.
    perform from throughline.scope where scope.space = place.space and scope.id = place.scope for no key update;
    with purged as (
      delete from throughline.document
      where document.space = place.space and document.scope = place.scope
        and throughline.is_deleted(document.fields) and document.at < now() - make_interval(days => $1)
      returning document.revision
    )
    select max(purged.revision), count(*) into highest, gone from purged;
    update throughline.scope set purged = greatest(scope.purged, highest)
    where scope.space = place.space and scope.id = place.scope;
    total := total + gone;
  end loop;
  delete from throughline.invitation where invitation.until < now();
  delete from throughline.sent where sent.day < (now() at time zone 'utc')::date - 1;
  return total;
end
$$;

-- To be called after a backup was restored: clients then send again what the backup lacks.
create function throughline.restored() returns void
language sql set search_path = pg_catalog, pg_temp as $$
  update throughline.space set epoch = gen_random_uuid()::text
$$;

-- Forgets who a member was, and lets them in no longer. What they wrote stays, under an id that says nothing.
create function throughline.forget_member(space text, member text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  forgotten throughline.member;
begin
  update throughline.member as leaving set name = '', off = true
  where leaving.space = $1 and leaving.id = $2
  returning * into forgotten;
  if not found then
    perform throughline.refuse(403, 'not-a-member', $2);
  end if;
  update throughline.device as theirs set hash = null, label = '' where theirs.space = $1 and theirs.member = $2;
  delete from throughline.identity where identity.space = $1 and identity.member = $2;
  delete from throughline.team_member as theirs where theirs.space = $1 and theirs.member = $2;
  perform throughline.forget_person($1, forgotten.person);
end
$$;

-- Empties the document that says who a person is, with a clock that wins, so that every browser forgets it too.
create function throughline.forget_person(in_space text, person text) returns void
language plpgsql as $$
declare
  winning text := lpad(throughline.milliseconds(clock_timestamp())::text, 13, '0') || repeat('f', 4) || repeat('0', 12);
  next_revision bigint;
begin
  update throughline.scope set revision = scope.revision + 1
  where scope.space = in_space and scope.id = 'org'
  returning scope.revision into next_revision;
  update throughline.document set
    fields = document.fields || '{"name": "", "accounts": []}',
    clocks = document.clocks || jsonb_build_object('name', winning, 'accounts', winning),
    revision = next_revision, at = now()
  where document.space = in_space and document.kind = 'person' and document.id = forget_person.person;
end
$$;

-------------------------------------------------------------------------------------------------------- 15 Doors

reset role;
revoke create on schema public from throughline_owner;

-- Strangers may call the functions of the surface and nothing else; each of them finds out by itself who is calling.
do $$
declare
  surface regprocedure;
begin
  for surface in
    select oid::regprocedure from pg_proc
    where pronamespace = 'public'::regnamespace and proname like 'throughline\_%'
  loop
    execute format('revoke all on function %s from public', surface);
    execute format('grant execute on function %s to anon, authenticated', surface);
  end loop;
end
$$;

-- PostgREST learns of the functions.
notify pgrst, 'reload schema';

commit;
