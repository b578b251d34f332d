-- A request that is sent again under the same key is answered with what came of the first.

create table request_key (
    platform  text not null references platform,
    key       text not null,
    request   bytea not null check (octet_length(request) = 32),
    subject   uuid not null,
    created   timestamptz not null default now(),
    primary key (platform, key)
);

comment on table request_key is 'Idempotency keys, written together with what their request brought; removed when their time is over.';
comment on column request_key.request is 'SHA-256 of all that the request asks for, the learner in it as the hash that is kept of them';
comment on column request_key.subject is 'the submission or the batch that the request brought';

create index request_key_created on request_key (created);
