-- How learners fare with each test, so that an exercise's figures need not read every run. An attempt's runs are added as they are
-- stored, which costs the same however many there were before; whatever else changes has the pair of learner and exercise counted
-- anew, as progress is. What is counted of a pair is in functions of its own from here on, one a table.

create table test_met (
    platform  text not null references platform,
    exercise  text collate "C" not null,
    name      text collate "C" not null,
    learner   bytea not null,
    position  integer not null,
    runs      integer not null,
    failures  integer not null,
    cpu_ms    bigint not null,
    measured  integer not null,
    primary key (platform, exercise, name, learner)
);

comment on table test_met is 'How often a learner''s attempts at an exercise met a test, and failed it; kept by triggers.';
comment on column test_met.position is 'the first place that the test had in one of these attempts';
comment on column test_met.cpu_ms is 'what those of these runs took that were measured, all together';

create index test_met_of_learner on test_met (platform, learner, exercise);

create view test_met_counted as
select platform, exercise, name, learner, min(position) as position, count(*)::integer as runs,
       count(*) filter (where test_result.verdict <> 'passed')::integer as failures,
       coalesce(sum(cpu_ms), 0)::bigint as cpu_ms, count(cpu_ms)::integer as measured
from attempted join test_result on test_result.submission = graded_as
group by platform, exercise, name, learner;

comment on view test_met_counted is 'What test_met must hold.';

insert into test_met select * from test_met_counted;

create function count_attempts(p text, l bytea, e text) returns void language plpgsql as $$
declare
    counted record;
begin
    insert into progress (platform, learner, exercise, attempts, first, last, best)
    values (p, l, e, 0, now(), now(), 0)
    on conflict do nothing;

    -- What is counted by the next statements was committed before, by whoever held the row.
    perform from progress where platform = p and learner = l and exercise = e for update;

    select count(*)::integer as attempts, min(received) as first, max(received) as last,
           min(received) filter (where verdict = 'passed') as solved,
           min(attempt) filter (where verdict = 'passed') as solved_attempt, max(share) as best
    into counted
    from attempted where platform = p and learner = l and exercise = e;

    if counted.attempts = 0 then
        delete from progress where platform = p and learner = l and exercise = e;
    else
        update progress
        set attempts = counted.attempts, first = counted.first, last = counted.last, solved = counted.solved,
            solved_attempt = counted.solved_attempt, best = counted.best
        where platform = p and learner = l and exercise = e;
    end if;
end
$$;

create function count_mistakes(p text, l bytea, e text) returns void language sql as $$
    with now_led as materialized (
        select * from mistake_counted where platform = p and learner = l and exercise = e
    ), gone as (
        delete from mistake
        where platform = p and learner = l and exercise = e
          and not exists (select from now_led
                          where now_led.error_class = mistake.error_class and now_led.week = mistake.week)
    )
    insert into mistake as known select * from now_led
    on conflict (platform, exercise, error_class, week, learner) do update
    set submissions = excluded.submissions, followed = excluded.followed, resolved = excluded.resolved,
        first_week = excluded.first_week
    where (known.submissions, known.followed, known.resolved, known.first_week)
          <> (excluded.submissions, excluded.followed, excluded.resolved, excluded.first_week);
$$;

create function count_tests(p text, l bytea, e text) returns void language sql as $$
    with now_met as materialized (
        select * from test_met_counted where platform = p and learner = l and exercise = e
    ), gone as (
        delete from test_met
        where platform = p and learner = l and exercise = e
          and not exists (select from now_met where now_met.name = test_met.name)
    )
    insert into test_met as known select * from now_met
    on conflict (platform, exercise, name, learner) do update
    set position = excluded.position, runs = excluded.runs, failures = excluded.failures, cpu_ms = excluded.cpu_ms,
        measured = excluded.measured;
$$;

create or replace function count_progress(platforms text[], learners bytea[], exercises text[]) returns void
language plpgsql as $$
declare
    touched record;
begin
    for touched in
        select distinct p, l, e from unnest(platforms, learners, exercises) as pairs (p, l, e) order by p, l, e
    loop
        perform count_attempts(touched.p, touched.l, touched.e);
        perform count_mistakes(touched.p, touched.l, touched.e);
        perform count_tests(touched.p, touched.l, touched.e);
    end loop;
end
$$;

-- Who stores a whole history in one transaction has it counted once, at the end (count_platform).
create function counted_later() returns boolean language sql as $$
    select coalesce(current_setting('taskgrader.counted', true) = 'later', false)
$$;

-- A result comes before its tests, which are counted when they come.
create or replace function progress_of_results() returns trigger language plpgsql as $$
declare
    touched record;
begin
    if counted_later() then
        return null;
    end if;
    for touched in
        select distinct platform, learner, exercise
        from recorded join submission on submission.id = recorded.submission
        where learner is not null and attempt is not null
        order by platform, learner, exercise
    loop
        perform count_attempts(touched.platform, touched.learner, touched.exercise);
        perform count_mistakes(touched.platform, touched.learner, touched.exercise);
    end loop;
    return null;
end
$$;

create function tests_met_of_results() returns trigger language plpgsql as $$
begin
    if counted_later() then
        return null;
    end if;
    insert into test_met as known
    select platform, exercise, name, learner, min(position), count(*),
           count(*) filter (where recorded.verdict <> 'passed'), coalesce(sum(cpu_ms), 0), count(cpu_ms)
    from recorded
         join result own on own.submission = recorded.submission
         join submission on submission.id = recorded.submission
    where learner is not null and attempt is not null
    group by platform, exercise, name, learner
    order by platform, exercise, name, learner
    on conflict (platform, exercise, name, learner) do update
    set position = least(known.position, excluded.position), runs = known.runs + excluded.runs,
        failures = known.failures + excluded.failures, cpu_ms = known.cpu_ms + excluded.cpu_ms,
        measured = known.measured + excluded.measured;
    return null;
end
$$;

create trigger tests_recorded after insert on test_result referencing new table as recorded
for each statement execute function tests_met_of_results();

create function count_platform(p text) returns void language sql as $$
    delete from progress where platform = p;
    delete from mistake where platform = p;
    delete from test_met where platform = p;
    insert into progress select * from progress_counted where platform = p;
    insert into mistake select * from mistake_counted where platform = p;
    insert into test_met select * from test_met_counted where platform = p;
$$;

comment on function count_platform is 'Counts all of a platform anew. Nothing else may be stored for it meanwhile.';
