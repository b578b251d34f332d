-- Which mistakes led the feedback in which week, so that figures over time need not read every submission. Kept as progress is, and
-- together with it: counted anew for the pair of learner and exercise that something changes for.

create table mistake (
    platform     text not null references platform,
    exercise     text collate "C" not null,
    error_class  text collate "C" not null,
    week         date not null,
    learner      bytea not null,
    submissions  integer not null,
    followed     integer not null,
    resolved     integer not null,
    first_week   boolean not null,
    primary key (platform, exercise, error_class, week, learner)
);

comment on table mistake is 'How many of a learner''s attempts at an exercise a mistake led in a week; kept by triggers.';
comment on column mistake.week is 'its Monday, in UTC';
comment on column mistake.followed is 'after how many of these the learner sent another attempt';
comment on column mistake.resolved is 'how many of those that were followed have a next attempt that the mistake does not lead';

comment on column mistake.first_week is 'whether it is the learner''s first week with the mistake at the exercise: so learners are counted by one look at each row';

create index mistake_of_learner on mistake (platform, learner, exercise);

create view mistake_counted as
select platform, exercise, error_class, week, learner, count(*)::integer as submissions,
       count(*) filter (where has_next)::integer as followed,
       count(*) filter (where has_next and next_class is distinct from error_class)::integer as resolved,
       week = min(week) over (partition by platform, learner, exercise, error_class) as first_week
from (
    select platform, exercise, error_class, date_trunc('week', received at time zone 'UTC')::date as week, learner,
           lead(error_class) over attempts as next_class, lead(true, 1, false) over attempts as has_next
    from attempted
    window attempts as (partition by platform, learner, exercise order by attempt)
) as led
where error_class is not null
group by platform, exercise, error_class, week, learner;

comment on view mistake_counted is 'What mistake must hold.';

insert into mistake select * from mistake_counted;

create or replace function count_progress(platforms text[], learners bytea[], exercises text[]) returns void
language plpgsql as $$
declare
    touched record;
    counted record;
begin
    for touched in
        select distinct p, l, e from unnest(platforms, learners, exercises) as pairs (p, l, e) order by p, l, e
    loop
        insert into progress (platform, learner, exercise, attempts, first, last, best)
        values (touched.p, touched.l, touched.e, 0, now(), now(), 0)
        on conflict do nothing;

        -- What is counted by the next statements was committed before, by whoever held the row.
        perform from progress where platform = touched.p and learner = touched.l and exercise = touched.e for update;

        select count(*)::integer as attempts, min(received) as first, max(received) as last,
               min(received) filter (where verdict = 'passed') as solved,
               min(attempt) filter (where verdict = 'passed') as solved_attempt, max(share) as best
        into counted
        from attempted where platform = touched.p and learner = touched.l and exercise = touched.e;

        if counted.attempts = 0 then
            delete from progress where platform = touched.p and learner = touched.l and exercise = touched.e;
        else
            update progress
            set attempts = counted.attempts, first = counted.first, last = counted.last, solved = counted.solved,
                solved_attempt = counted.solved_attempt, best = counted.best
            where platform = touched.p and learner = touched.l and exercise = touched.e;
        end if;

        with now_led as materialized (
            select * from mistake_counted where platform = touched.p and learner = touched.l and exercise = touched.e
        ), gone as (
            delete from mistake
            where platform = touched.p and learner = touched.l and exercise = touched.e
              and not exists (select from now_led
                              where now_led.error_class = mistake.error_class and now_led.week = mistake.week)
        )
        insert into mistake as known select * from now_led
        on conflict (platform, exercise, error_class, week, learner) do update
        set submissions = excluded.submissions, followed = excluded.followed, resolved = excluded.resolved, first_week = excluded.first_week
        where (known.submissions, known.followed, known.resolved, known.first_week)
              <> (excluded.submissions, excluded.followed, excluded.resolved, excluded.first_week);
    end loop;
end
$$;
