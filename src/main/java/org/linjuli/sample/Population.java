package org.linjuli.sample;

import java.util.List;
import org.linjuli.sample.SampleResidents.Resident;
import org.linjuli.shared.AccountId;
import org.springframework.stereotype.Component;

/** Tells the parts that come later who lives where, while the city is being loaded. */
@Component
class Population {

    private volatile List<Resident> residents = List.of();
    private volatile List<AccountId> securityAdministrators = List.of();

    private volatile List<SampleMembers.Registered> members = List.of();

    void settled(List<Resident> all, SampleAdministrators administrators, SampleMembers registered) {
        members = registered.all();
        residents = List.copyOf(all);
        securityAdministrators = List.of(administrators.security(), administrators.other());
    }

    List<SampleMembers.Registered> members() {
        return members;
    }

    List<AccountId> securityAdministrators() {
        return securityAdministrators;
    }

    List<Resident> residents() {
        return residents;
    }
}
