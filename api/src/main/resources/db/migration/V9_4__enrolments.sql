-- Who is enrolled in a course, in which of its sessions and in which cohort, as the platform says.

create table enrolment (
    platform  text not null references platform,
    course    text not null,
    session   text not null,
    cohort    text,
    learner   bytea not null check (octet_length(learner) = 32),
    primary key (platform, course, session, learner)
);

comment on table enrolment is 'A session''s rows are replaced together by the next list of it.';
comment on column enrolment.learner is 'as in submission';
comment on column enrolment.cohort is 'null if the list names none';

create index enrolment_of_learner on enrolment (platform, learner);
