-- What sandboxes have answered, for the same request to be answered again without one. Nothing depends on it, so it is not
-- worth a journal: after a crash of the server it is empty.
create unlogged table execution_cache (
    key     bytea primary key check (octet_length(key) = 32),
    answer  bytea not null,
    octets  integer not null generated always as (octet_length(answer)) stored,
    kept    timestamptz not null default now(),
    used    timestamptz not null default now()
);
alter table execution_cache alter column answer set storage external;

comment on table execution_cache is 'The sandbox''s answers by request and toolchain; may be emptied at any time.';
comment on column execution_cache.key is 'SHA-256 of the whole request, the sandbox and the form of the answer';
comment on column execution_cache.answer is 'JSON, gzip';
comment on column execution_cache.used is 'to the hour';

create index execution_cache_used on execution_cache (used);
