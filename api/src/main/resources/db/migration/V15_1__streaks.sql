-- Which mistake the latest attempts of a learner at an exercise have in common, and how many attempts these are: so who is stuck is found
-- without reading attempts.

alter table progress add column latest_class text, add column streak integer not null default 0;

comment on column progress.latest_class is 'the mistake that led the feedback of the latest attempt; null if none did';
comment on column progress.streak is 'how many attempts in a row, up to the latest, have that one; at least 1';

-- The latest attempt with a mistake is as far from the end among all attempts as among those with the mistake, and so is each
-- before it, until one has another.
create or replace view progress_counted as
select platform, learner, exercise, count(*)::integer as attempts, min(received) as first, max(received) as last,
       min(received) filter (where verdict = 'passed') as solved,
       min(attempt) filter (where verdict = 'passed') as solved_attempt, max(share) as best,
       max(error_class) filter (where from_end = 1) as latest_class,
       count(*) filter (where from_end = from_end_of_class)::integer as streak
from (
    select attempted.*,
           row_number() over (partition by platform, learner, exercise order by attempt desc, submission) as from_end,
           row_number() over (partition by platform, learner, exercise, error_class
                              order by attempt desc, submission) as from_end_of_class
    from attempted
) as numbered
group by platform, learner, exercise;

update progress set latest_class = counted.latest_class, streak = counted.streak
from progress_counted as counted
where progress.platform = counted.platform and progress.learner = counted.learner
  and progress.exercise = counted.exercise;

create or replace function count_attempts(p text, l bytea, e text) returns void language plpgsql as $$
declare
    counted record;
begin
    insert into progress (platform, learner, exercise, attempts, first, last, best)
    values (p, l, e, 0, now(), now(), 0)
    on conflict do nothing;

    -- What is counted by the next statements was committed before, by whoever held the row.
    perform from progress where platform = p and learner = l and exercise = e for update;

    select * into counted from progress_counted where platform = p and learner = l and exercise = e;

    if not found then
        delete from progress where platform = p and learner = l and exercise = e;
    else
        update progress
        set attempts = counted.attempts, first = counted.first, last = counted.last, solved = counted.solved,
            solved_attempt = counted.solved_attempt, best = counted.best, latest_class = counted.latest_class,
            streak = counted.streak
        where platform = p and learner = l and exercise = e;
    end if;
end
$$;
