package org.linjuli.sample;

import java.time.Clock;
import java.util.Set;
import org.linjuli.residence.ResidenceImport;
import org.springframework.stereotype.Component;

/** Who lives behind which door, and what building leaders have said about it. */
@Component
class SampleDoors implements SamplePart {

    private final ResidenceImport residences;
    private final Population population;
    private final Clock clock;

    SampleDoors(ResidenceImport residences, Population population, Clock clock) {
        this.residences = residences;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleHouseholds.class, SampleOrganization.class);
    }

    @Override
    public String title() {
        return "who lives behind which door";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        residences.homes(new SampleHomes(population.residents(), population.buildingLeaders(), clock.instant()).all());
    }

    @Override
    public void clear() {
        residences.clear();
    }
}
