-- Whoever asks households finds those who live there.

create index residence_of_household on residence.residence (household) where upper_inf(validity) and household is not null;
