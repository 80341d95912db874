-- Where people live is kept by the module residence.

drop table organization.home;
