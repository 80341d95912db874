create sequence channel.telling start with 5000000000000;
comment on sequence channel.telling is
  'Numbers of what is told of an event of the program; far from those of other tellers, because a number tells once';
