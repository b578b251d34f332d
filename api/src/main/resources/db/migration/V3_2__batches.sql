-- Many submissions that were sent together, to be asked for and taken back as one.

create table batch (
    id        uuid primary key,
    platform  text not null references platform,
    received  timestamptz not null,
    size      integer not null,
    open      integer not null check (open >= 0),
    closed    timestamptz check ((open = 0) = (closed is not null))
);

comment on column batch.open is 'how many have neither a result nor were cancelled; written with each of these, so that one of them is the last';

create table batch_entry (
    batch       uuid not null references batch on delete cascade,
    position    integer not null,
    submission  uuid not null unique references submission on delete cascade,
    primary key (batch, position)
);

comment on column batch_entry.position is 'from 0, in the order of the request';
