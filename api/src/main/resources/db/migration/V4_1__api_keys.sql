-- Keys that platforms call with.

create table api_key (
    id         text primary key check (id ~ '^[0-9a-f]{12}$'),
    platform   text not null references platform,
    hash       bytea not null check (octet_length(hash) = 32),
    scopes     text[] not null check (cardinality(scopes) > 0),
    created    timestamptz not null default now(),
    expires    timestamptz,
    revoked    timestamptz,
    last_used  timestamptz
);

comment on column api_key.hash is 'SHA-256 of the key: it is 256 random bits, which nobody can try out, so a slow hash would protect nothing more';
comment on column api_key.last_used is 'to the hour';

create index api_key_of_platform on api_key (platform);
