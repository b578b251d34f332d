-- How long a submission has waited is asked by nodes whose clocks may differ, or be set while it waits.
alter table submission add column stored timestamptz not null default now();

comment on column submission.stored is 'when it came by the database''s clock; received is by that of the node that it came to';
