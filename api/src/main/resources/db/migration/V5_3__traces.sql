alter table submission add column trace text;
comment on column submission.trace is 'trace context of the request that sent it (W3C traceparent), if that request was traced';
