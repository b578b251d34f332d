-- Which programs for an exercise are similar. Who asks gets a job, which one node takes on at a time; what is found is kept for a
-- while, and goes with each of the submissions that it is about.

create table similarity (
    id         uuid primary key,
    platform   text not null references platform,
    exercise   text not null,
    given      text not null,
    requested  timestamptz not null default now(),
    status     text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'failed')),
    progress   integer not null default 0 check (progress between 0 and 100),
    left_out   integer not null check (left_out >= 0),
    tries      integer not null default 0,
    worker     text,
    lease      timestamptz,
    ended      timestamptz,
    failure    text,
    check ((status = 'running') = (worker is not null and lease is not null)),
    check ((status in ('done', 'failed')) = (ended is not null)),
    check ((status = 'failed') = (failure is not null))
);

comment on table similarity is 'A request to compare what learners of a platform have sent for an exercise.';
comment on column similarity.given is 'what learners were given to start from, which counts for nothing; may be empty';
comment on column similarity.left_out is 'learners whose programs are not compared, since there are too many';
comment on column similarity.worker is 'who compares, by a name made up for this try';
comment on column similarity.lease is 'until when that one is believed to be alive';

-- One at a time of each platform.
create unique index similarity_open on similarity (platform) where status in ('waiting', 'running');
create index similarity_of_exercise on similarity (platform, exercise, requested);

create table similarity_program (
    similarity  uuid not null references similarity on delete cascade,
    number      integer not null check (number > 0),
    submission  uuid not null references submission on delete cascade,
    refusal     text check (refusal in ('unreadable', 'short', 'long')),
    cluster     integer,
    primary key (similarity, number)
);

comment on table similarity_program is 'What is compared: one program of each learner.';
comment on column similarity_program.refusal is 'why it could not be compared';
comment on column similarity_program.cluster is 'which programs are alike as a group';

create index similarity_program_submission on similarity_program (submission);

create table similar_pair (
    similarity  uuid not null,
    first       integer not null,
    second      integer not null,
    share       double precision not null check (share between 0 and 1),
    of_first    double precision not null check (of_first between 0 and 1),
    of_second   double precision not null check (of_second between 0 and 1),
    parts       text not null,
    primary key (similarity, first, second),
    foreign key (similarity, first) references similarity_program on delete cascade,
    foreign key (similarity, second) references similarity_program on delete cascade,
    check (first < second)
);

comment on column similar_pair.share is 'how much of both is in the other, of_first and of_second how much of each';
comment on column similar_pair.parts is 'lines that say the same, as FROM-TO:FROM-TO with commas between';

create index similar_pair_second on similar_pair (similarity, second);
