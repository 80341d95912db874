-- The kinds 种类 of mediations: editable and dated, so that what was asked for keeps its kind.

create table mediation.kind (
  code    text   primary key check (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  version bigint not null default 1
);
comment on table mediation.kind is 'A kind of mediation, and how often it was changed.';

create table mediation.kind_stated (
  code     text      not null references mediation.kind,
  validity daterange not null check (not isempty(validity)),
  name     text      not null check (length(name) between 1 and 12),
  position smallint  not null check (position between 1 and 99),
  primary key (code, validity),
  constraint kind_stated_once exclude using gist (code with =, validity with &&)
);
comment on table mediation.kind_stated is 'What a kind is called, and where it stands among the others, from when to when.';
comment on constraint kind_stated_once on mediation.kind_stated is 'Of one day one thing is said of a kind.';

insert into mediation.kind (code) values
  ('NOISE'), ('LEAK'), ('PARKING'), ('PET'), ('CLUTTER'), ('FAMILY'), ('PROPERTY_FEE'), ('OTHER');
insert into mediation.kind_stated (code, validity, name, position) values
  ('NOISE', '[2000-01-01,)', '邻里噪音', 10), ('LEAK', '[2000-01-01,)', '漏水', 20), ('PARKING', '[2000-01-01,)', '停车', 30),
  ('PET', '[2000-01-01,)', '宠物', 40), ('CLUTTER', '[2000-01-01,)', '楼道堆物', 50), ('FAMILY', '[2000-01-01,)', '家庭', 60),
  ('PROPERTY_FEE', '[2000-01-01,)', '物业费', 70), ('OTHER', '[2000-01-01,)', '其他', 99);
