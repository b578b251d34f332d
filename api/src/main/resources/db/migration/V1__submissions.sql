-- What was sent, what came of it, and enough columns and rows for questions about either without reading reports.

create table platform (
    id       text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    created  timestamptz not null default now()
);

comment on table platform is 'Who sends submissions: a course platform. Whatever belongs to one is invisible to the others.';

-- Who uses a service that asks nobody who they are.
insert into platform (id) values ('local');

create table submission (
    id                uuid primary key,
    platform          text not null references platform,
    learner           bytea check (octet_length(learner) = 32),
    exercise          text not null,
    exercise_version  text not null,
    language          text not null,
    source            text,
    priority          text not null check (priority in ('interactive', 'batch', 'regrade')),
    received          timestamptz not null,
    status            text not null check (status in ('queued', 'grading', 'done', 'cancelled')),
    tries             integer not null default 0,
    worker            text,
    lease             timestamptz,
    check ((status = 'grading') = (worker is not null and lease is not null))
);

comment on column submission.learner is 'HMAC-SHA-256 of the platform''s id of the learner, by platform; null if none was given';
comment on column submission.source is 'null once its retention is over';
comment on column submission.tries is 'how many workers have taken it on';
comment on column submission.lease is 'until when its worker is believed to be alive';

-- What is under way is little, what is done is much: only the former is looked for in this order.
create index submission_waiting on submission (received) where status in ('queued', 'grading');
create index submission_of_learner on submission (platform, learner, exercise, received) where learner is not null;
create index submission_of_exercise on submission (exercise, received);

create table result (
    submission    uuid primary key references submission on delete cascade,
    recorded      timestamptz not null,
    verdict       text not null,
    score         double precision not null,
    max_score     integer not null,
    tests_passed  integer not null,
    tests_total   integer not null,
    error_class   text,
    hints         integer not null,
    attempt       integer,
    toolchain     text,
    cached        boolean not null,
    queue_ms      bigint not null,
    sandbox_ms    bigint not null,
    compile_ms    bigint not null,
    run_ms        bigint not null,
    total_ms      bigint not null,
    report        json not null
);

comment on table result is 'Exactly one for each submission that is done; only the number of hints that were given ever changes.';
comment on column result.attempt is 'which attempt of the learner at the exercise it was, from 1; null if the learner is not known or we failed to judge';
comment on column result.error_class is 'the mistake that the feedback led with';
comment on column result.report is 'json and not jsonb: programs write U+0000, which jsonb refuses';

create index result_recorded on result (recorded);

create table test_result (
    submission    uuid not null references result on delete cascade,
    position      integer not null,
    name          text not null,
    verdict       text not null,
    cpu_ms        bigint,
    memory_bytes  bigint,
    primary key (submission, position)
);

create table finding (
    submission   uuid not null references result on delete cascade,
    position     integer not null,
    error_class  text not null,
    line         integer,
    test         text,
    primary key (submission, position)
);

create index finding_of_class on finding (error_class);
