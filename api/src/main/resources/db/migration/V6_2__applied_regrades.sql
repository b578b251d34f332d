-- The results of a regrade may become what submissions report. No result is written anew: a submission points to the one that
-- counts, and what it pointed to before is kept.

alter table submission add column graded_as uuid references submission on delete set null;

comment on column submission.graded_as is 'the submission whose result is this one''s too, since a regrade was applied; null if its own is';

create index submission_graded_as on submission (graded_as) where graded_as is not null;

create table applied_result (
    again       uuid primary key references submission on delete cascade,
    submission  uuid not null references submission on delete cascade,
    replaces    uuid not null references submission on delete cascade,
    regrade     uuid not null references regrade on delete cascade,
    applied     timestamptz not null default now()
);

comment on table applied_result is 'Results of regrades that became those of what was graded again.';
comment on column applied_result.again is 'whose result it is';
comment on column applied_result.replaces is 'whose result counted until then';

create index applied_result_submission on applied_result (submission);
create index applied_result_replaces on applied_result (replaces);

create view current_result as
select submission.id as submission, submission.regrade_of, graded.id as graded_as, graded.exercise_version,
       own.recorded, result.verdict, result.score, result.max_score, result.tests_passed, result.tests_total,
       result.error_class, result.hints, own.attempt, result.toolchain, result.cached, result.report,
       applied_result.applied, replaced.verdict as earlier_verdict, replaced.score as earlier_score,
       replaced.max_score as earlier_max_score
from submission
     join result own on own.submission = submission.id
     join submission graded on graded.id = coalesce(submission.graded_as, submission.id)
     join result on result.submission = graded.id
     left join applied_result on applied_result.again = submission.graded_as
     left join result replaced on replaced.submission = applied_result.replaces;

comment on view current_result is
    'What each submission that is done reports. Rows of test_result and finding are those of graded_as; runs of regrades have a row too (regrade_of).';

alter table delivery add column kind text not null default 'over' check (kind in ('over', 'regraded'));

comment on column delivery.kind is 'what it tells: that its subject is over, or that a submission has another result since';
