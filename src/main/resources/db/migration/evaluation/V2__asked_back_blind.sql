-- Who asks a household back does not see what was written down; that nobody ever asked it is an answer of its own.

alter table evaluation.call_back drop constraint call_back_answer_check,
  add constraint call_back_answer_check check (answer in ('SAME', 'OTHER', 'NEVER_ASKED', 'NOT_REACHED'));

comment on column evaluation.call_back.answer is
  'How what the household says compares with what was written down; compared by the program, not by who asks.';
