-- Where each learner stands with each exercise, so that figures about a course need not read every submission. It is counted anew
-- from what is stored whenever that changes, for the pairs of learner and exercise that it changes for: so it is never off.

create table progress (
    platform        text not null references platform,
    learner         bytea not null,
    exercise        text not null,
    attempts        integer not null,
    first           timestamptz not null,
    last            timestamptz not null,
    solved          timestamptz,
    solved_attempt  integer,
    best            double precision not null,
    primary key (platform, learner, exercise)
);

comment on table progress is 'A row for each learner and exercise with an attempt that was judged; kept by triggers.';
comment on column progress.first is 'when the first attempt was received; last and solved are of the latest and of the first that passed';
comment on column progress.solved_attempt is 'which attempt was the first that passed, from 1';
comment on column progress.best is 'the best score so far as a share of all points, from 0 to 1';

create index progress_of_exercise on progress (platform, exercise);

create view attempted as
select platform, learner, exercise, submission.id as submission, received, own.attempt, graded.submission as graded_as,
       graded.verdict, graded.error_class,
       case when graded.max_score > 0 then graded.score / graded.max_score
            else (graded.verdict = 'passed')::integer end as share
from submission
     join result own on own.submission = submission.id
     join result graded on graded.submission = coalesce(submission.graded_as, submission.id)
where learner is not null and own.attempt is not null;

comment on view attempted is 'What counts in figures: judged attempts of known learners, with the result that counts by now.';

create view progress_counted as
select platform, learner, exercise, count(*)::integer as attempts, min(received) as first, max(received) as last,
       min(received) filter (where verdict = 'passed') as solved,
       min(attempt) filter (where verdict = 'passed') as solved_attempt, max(share) as best
from attempted
group by platform, learner, exercise;

comment on view progress_counted is 'What progress must hold.';

insert into progress select * from progress_counted;

-- The rows are locked first: what is counted by a later statement was committed before.
create function count_progress(platforms text[], learners bytea[], exercises text[]) returns void language plpgsql as $$
begin
    insert into progress (platform, learner, exercise, attempts, first, last, best)
    select distinct p, l, e, 0, now(), now(), 0 from unnest(platforms, learners, exercises) as touched (p, l, e)
    order by p, l, e
    on conflict do nothing;

    perform from progress
    where (platform, learner, exercise) in (select * from unnest(platforms, learners, exercises))
    order by platform, learner, exercise
    for update;

    update progress
    set attempts = counted.attempts, first = counted.first, last = counted.last, solved = counted.solved,
        solved_attempt = counted.solved_attempt, best = counted.best
    from (select distinct p, l, e from unnest(platforms, learners, exercises) as touched (p, l, e)) as touched
         cross join lateral (
             select * from progress_counted where platform = p and learner = l and exercise = e
         ) as counted
    where progress.platform = p and progress.learner = l and progress.exercise = e;

    delete from progress
    where (platform, learner, exercise) in (select * from unnest(platforms, learners, exercises))
      and not exists (select from attempted
                      where attempted.platform = progress.platform and attempted.learner = progress.learner
                        and attempted.exercise = progress.exercise);
end
$$;

create function progress_of_results() returns trigger language plpgsql as $$
begin
    perform count_progress(array_agg(platform), array_agg(learner), array_agg(exercise))
    from (select distinct platform, learner, exercise
          from recorded join submission on submission.id = recorded.submission
          where learner is not null and attempt is not null) as touched
    having count(*) > 0;
    return null;
end
$$;

create trigger result_recorded after insert on result referencing new table as recorded
for each statement execute function progress_of_results();

create function progress_of_removed() returns trigger language plpgsql as $$
begin
    perform count_progress(array_agg(platform), array_agg(learner), array_agg(exercise))
    from (select distinct platform, learner, exercise from removed where learner is not null) as touched
    having count(*) > 0;
    return null;
end
$$;

create trigger submission_removed after delete on submission referencing old table as removed
for each statement execute function progress_of_removed();

create function progress_of_regraded() returns trigger language plpgsql as $$
begin
    perform count_progress(array[new.platform], array[new.learner], array[new.exercise]);
    return null;
end
$$;

create trigger submission_regraded after update of graded_as on submission
for each row when (new.learner is not null and old.graded_as is distinct from new.graded_as)
execute function progress_of_regraded();
