-- Which programs are alike, and what an instructor says to whoever sends one of them.

create table program_form (
    submission   uuid primary key references result on delete cascade,
    version      integer not null,
    fingerprint  text check (fingerprint ~ '^[0-9a-f]{32}$'),
    sketch       bytea,
    failing      text not null check (failing ~ '^[0-9a-f]{16}$'),
    check ((fingerprint is null) = (sketch is null))
);

comment on table program_form is 'A row for each result of a program that failed; those of older results are made when groups are asked for.';
comment on column program_form.version is 'of the normal form; a row of another version is made anew';
comment on column program_form.fingerprint is 'of the normal form; null for a program that has none';
comment on column program_form.sketch is 'by which near forms are found';
comment on column program_form.failing is 'hash of the verdict and of the tests that failed, with how they did';

create table group_message (
    platform     text not null references platform,
    exercise     text not null,
    fingerprint  text not null,
    failing      text not null,
    version      integer not null,
    words        jsonb not null,
    form         text not null,
    written      timestamptz not null default now(),
    primary key (platform, exercise, fingerprint, failing)
);

comment on table group_message is 'Messages for groups of programs. They are nobody''s, and stay when learners are erased.';
comment on column group_message.form is 'the normal form that it was written for, by which its author knows it again';
comment on column group_message.version is 'of that form; under another version nobody gets the message any more';
