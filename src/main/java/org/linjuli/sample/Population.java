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

    void settled(List<Resident> all, SampleAdministrators administrators) {
        residents = List.copyOf(all);
        securityAdministrators = List.of(administrators.security(), administrators.other());
    }

    List<AccountId> securityAdministrators() {
        return securityAdministrators;
    }

    List<Resident> residents() {
        return residents;
    }
}
