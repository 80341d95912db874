-- Property matters of compounds, and their sums by compound, company and month; kept up with the time line of the requests.

create table property.matter (
  request   uuid     primary key,
  compound  uuid     not null,
  area      ltree    not null,
  company   ltree,
  filed_on  date     not null,
  policy    uuid,
  counted   smallint not null,
  solved    smallint not null,
  on_time   smallint not null,
  answered  smallint not null,
  reopened  smallint not null,
  judged    smallint not null,
  ratings   smallint not null,
  satisfied smallint not null
);
create index matter_of_compound on property.matter (compound, filed_on, request);
create index matter_of_company on property.matter (company, filed_on, request);
create index matter_latest on property.matter (filed_on, request);
select platform.list_by_area('property.matter', 'area', array['filed_on', 'request']);
comment on table property.matter is 'A request about property service in a compound, and what the figures count it for (docs/modules/figures.md).';
comment on column property.matter.company is 'The desk of the property company that looked after the compound when this was first counted; null where none did.';

create table property.board (
  compound     uuid  not null,
  company      text  not null,
  month        date  not null,
  area         ltree not null,
  counted      int   not null,
  solved       int   not null,
  on_time      int   not null,
  answered     int   not null,
  reopened     int   not null,
  judged       int   not null,
  ratings      int   not null,
  satisfied    int   not null,
  under_policy int   not null,
  primary key (compound, company, month)
);
create index board_in_area on property.board using gist (area);
comment on column property.matter.policy is 'The policy that held in the compound on the day on which it was filed; null where none did.';
comment on table property.board is 'Sums over the property matters that were filed in a month, by compound and company.';
comment on column property.board.under_policy is 'Solved ones of those that were filed while a policy held in the compound.';
comment on column property.board.company is 'The desk of the company; empty where none looked after the compound.';
