package org.linjuli.sample;

import java.util.Set;
import org.linjuli.territory.TerritoryImport;
import org.springframework.stereotype.Component;

/** The doors of the sample city, by far its longest table. */
@Component
class SampleHouseholds implements SamplePart {

    private final TerritoryImport territory;

    SampleHouseholds(TerritoryImport territory) {
        this.territory = territory;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleGround.class);
    }

    @Override
    public String title() {
        return "households";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.households());
        territory.households(city.territory(progress::add));
    }

    /** They go with the ground. */
    @Override
    public void clear() {}
}
