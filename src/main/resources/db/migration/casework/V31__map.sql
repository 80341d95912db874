-- Open requests by their place, for the map.
create index request_open_at on request using gist (point(lng, lat)) where owes is not null and lng is not null;
comment on index request_open_at is 'Open requests that have a point, for the part of the map that somebody looks at';
