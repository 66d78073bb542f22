-- What `cartovid publish` lays down once, inside its transaction: the code lists, the table, and the word
-- that goes out to every screen when a transaction has changed it. Version 1.
create schema cartovid;

create table cartovid.version (
    only_row boolean primary key default true check (only_row),
    schema_version integer not null,       -- of these definitions
    data_version bigint not null,          -- grows with every transaction that changes initiatives
    changed_at timestamptz not null
);
insert into cartovid.version (schema_version, data_version, changed_at) values (1, 0, now());

create table cartovid.category (code text primary key, label_fr text not null, label_en text not null);
create table cartovid.organisation_type (code text primary key);
create table cartovid.pole (code text primary key, name text not null);
create table cartovid.region (code text primary key, name text not null);
create table cartovid.department (
    code text primary key,
    name text not null,
    region text not null references cartovid.region,
    unique (code, region)
);

create table cartovid.initiatives (
    id text primary key check (id <> ''),
    name text not null check (name <> ''),
    organisation text not null default '',
    organisation_type text not null references cartovid.organisation_type,
    category text not null references cartovid.category,
    pole text references cartovid.pole,    -- none: outside the clusters
    pole_basis text check (pole_basis in ('member', 'territory')),
    city text not null check (city <> ''),
    department text not null,
    region text not null,
    lon double precision not null check (lon between -180 and 180),
    lat double precision not null check (lat between -90 and 90),
    start_date text                        -- a day or only a month, which no type of date holds
        check (start_date ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$')
        check (make_date(left(start_date, 4)::int, substr(start_date, 6, 2)::int,
                         coalesce(nullif(substr(start_date, 9, 2), '')::int, 1)) is not null
               or start_date is null),
    summary_fr text not null default '',
    summary_en text not null default '',
    partners text not null default '',
    source_url text not null check (source_url ~ '^https?://'),
    city_basis text not null default '',
    geom geometry(Point, 4326) generated always as (st_setsrid(st_makepoint(lon, lat), 4326)) stored,
    foreign key (department, region) references cartovid.department (code, region)
);
create index on cartovid.initiatives (category);
create index on cartovid.initiatives (pole);
create index on cartovid.initiatives (region, department);
create index on cartovid.initiatives (start_date);
create index on cartovid.initiatives using gist (geom);

-- A statement that touched no row is no news. However many statements a transaction has, the screens hear
-- of it once, when it is committed.
create function cartovid.tell() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op <> 'TRUNCATE' then
        if not exists (select from touched) then
            return null;
        end if;
    end if;
    update cartovid.version set data_version = data_version + 1, changed_at = now();
    perform pg_notify('cartovid', '');
    return null;
end $$;
create trigger tell_inserted after insert on cartovid.initiatives
    referencing new table as touched for each statement execute function cartovid.tell();
create trigger tell_updated after update on cartovid.initiatives
    referencing new table as touched for each statement execute function cartovid.tell();
create trigger tell_deleted after delete on cartovid.initiatives
    referencing old table as touched for each statement execute function cartovid.tell();
create trigger tell_truncated after truncate on cartovid.initiatives
    for each statement execute function cartovid.tell();
