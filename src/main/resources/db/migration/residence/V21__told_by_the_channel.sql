-- What somebody is told once gets its number from the channel.

drop sequence residence.telling;
