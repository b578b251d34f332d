-- Who wants to be called when something is over, and the calls that are still to be made.

alter table platform add column webhook_secret text;

comment on column platform.webhook_secret is 'what calls to this platform are signed with, as in whsec_BASE64; null if the service''s own secret is';

create table callback (
    submission  uuid unique references submission on delete cascade,
    batch       uuid unique references batch on delete cascade,
    url         text not null,
    check (num_nonnulls(submission, batch) = 1)
);

create table delivery (
    id          uuid primary key default gen_random_uuid(),
    platform    text not null references platform,
    submission  uuid references submission on delete cascade,
    batch       uuid references batch on delete cascade,
    url         text not null,
    host        text not null generated always as (lower(substring(url from '^[a-z]+://([^/?]+)'))) stored,
    created     timestamptz not null default clock_timestamp(),
    since       timestamptz not null default clock_timestamp(),
    due         timestamptz not null default clock_timestamp(),
    attempts    integer not null default 0,
    dead        timestamptz,
    failure     text,
    check (num_nonnulls(submission, batch) = 1)
);

comment on table delivery is 'Written in the transaction that ends a submission or a batch, removed when the call was answered.';
comment on column delivery.since is 'from when on the time counts after which it is given up';
comment on column delivery.due is 'when to call; while it is called, until when its node is believed to be alive';
comment on column delivery.dead is 'when it was given up';

create index delivery_due on delivery (due) where dead is null;
create index delivery_dead on delivery (platform, dead) where dead is not null;
create index delivery_submission on delivery (submission) where submission is not null;
create index delivery_batch on delivery (batch) where batch is not null;
