package org.linjuli.sample;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.sample.SampleResidents.Resident;
import org.linjuli.shared.AccountId;
import org.springframework.stereotype.Component;

/** Tells the parts that come later who lives where, while the city is being loaded. */
@Component
class Population {

    private volatile List<Resident> residents = List.of();
    private volatile List<AccountId> securityAdministrators = List.of();

    private volatile List<SampleMembers.Registered> members = List.of();

    private volatile Map<UUID, AccountId> buildingLeaders = Map.of();

    void settled(
            List<Resident> all,
            SampleAdministrators administrators,
            SampleMembers registered,
            Map<UUID, AccountId> leaders) {
        buildingLeaders = Map.copyOf(leaders);
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

    Map<UUID, AccountId> buildingLeaders() {
        return buildingLeaders;
    }

    List<Resident> residents() {
        return residents;
    }
}
