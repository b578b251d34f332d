-- Who has looked at a regrade may say that nothing is to change; it can be applied all the same.

alter table regrade add column left_alone timestamptz;

comment on column regrade.left_alone is 'since when somebody has wanted what counts to stay as it is; null if nobody has';
