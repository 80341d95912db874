package org.linjuli.sample;

import java.util.List;
import org.linjuli.sample.SampleResidents.Resident;
import org.springframework.stereotype.Component;

/** Tells the parts that come later who lives where, while the city is being loaded. */
@Component
class Population {

    private volatile List<Resident> residents = List.of();

    void settled(List<Resident> all) {
        residents = List.copyOf(all);
    }

    List<Resident> residents() {
        return residents;
    }
}
