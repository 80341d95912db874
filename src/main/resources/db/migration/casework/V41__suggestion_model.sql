-- What the city's own requests have taught the suggestions of categories.

create table suggestion_model (
  version      bigint           generated always as identity primary key,
  made_at      timestamptz      not null,
  learned_from int              not null check (learned_from >= 0),
  held_out     int              not null check (held_out >= 0),
  macro_f1     double precision not null check (macro_f1 between 0 and 1),
  beat         double precision not null check (beat between 0 and 1),
  took_over    boolean          not null,
  content      bytea,
  check (took_over = (content is not null))
);
comment on table suggestion_model is 'What the nights have brought: the one model in force, and those since that did not take over';
comment on column suggestion_model.learned_from is 'How many decided requests it has learned from';
comment on column suggestion_model.held_out is 'How many decided requests, never learned from, it was measured on';
comment on column suggestion_model.macro_f1 is 'Mean over the categories of their F1 on what was held out';
comment on column suggestion_model.beat is 'The same of the model that was in force until then, on the same requests';
comment on column suggestion_model.content is 'Weights of n-grams of one to three characters; no text of a request';
create unique index suggestion_model_in_force on suggestion_model (took_over) where took_over;
