-- Workers on other machines hear of a submission through a broker, which may lose what it was told.

alter table submission add column announced timestamptz not null default now();

comment on column submission.announced is 'when workers were last told of it; -infinity if that is known to have failed';

create index submission_waiting_of_sender on submission (platform, learner) where status = 'queued';
