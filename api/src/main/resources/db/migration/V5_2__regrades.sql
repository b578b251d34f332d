-- Grading again what was sent for an exercise. Each submission is graded again as one of its own, so that it waits, is taken
-- on, survives whatever dies and gets its one result like any other; the first result stays as it was recorded.
alter table submission add column regrade_of uuid references submission on delete cascade;
alter table submission add check (regrade_of is null or (priority = 'regrade' and learner is null));

comment on column submission.regrade_of is
    'the submission that this one grades again; it is nobody''s attempt, and keeps its copy of the source only until it is graded';

create index submission_regrade_of on submission (regrade_of) where regrade_of is not null;

create table regrade (
    id                uuid primary key,
    platform          text not null references platform,
    exercise          text not null,
    exercise_version  text not null,
    requested         timestamptz not null default now()
);
comment on table regrade is 'A request to grade again what a platform has sent for an exercise.';

create index regrade_of_exercise on regrade (platform, exercise, requested);

create table regrade_result (
    regrade   uuid not null references regrade on delete cascade,
    original  uuid not null references submission on delete cascade,
    again     uuid not null unique references submission on delete cascade,
    primary key (regrade, original)
);
comment on column regrade_result.again is 'the submission whose result is the new one';

create index regrade_result_original on regrade_result (original);
