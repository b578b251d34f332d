-- One pair after the other: of a whole set of them at once the planner thinks too much of what is stored, and reads all of it.
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

        -- What is counted by the next statement was committed before, by whoever held the row.
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
    end loop;
end
$$;
