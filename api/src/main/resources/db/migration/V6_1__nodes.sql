-- What each node can do, so that any of them can say when there will be a place.

create table node (
    name             text primary key,
    lease            timestamptz not null,
    places           integer not null check (places >= 0),
    service_seconds  double precision not null check (service_seconds > 0)
);

comment on column node.lease is 'until when it is believed to be alive';
comment on column node.places is 'how many submissions it grades at a time now; 0 if it grades none, or while it has no sandbox';
comment on column node.service_seconds is 'how long a submission keeps one of its places, as measured lately';
