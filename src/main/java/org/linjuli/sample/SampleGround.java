package org.linjuli.sample;

import org.linjuli.territory.TerritoryImport;
import org.springframework.stereotype.Component;

/** The ground of the sample city: divisions, grids, compounds, buildings and households. */
@Component
class SampleGround implements SamplePart {

    private final TerritoryImport territory;

    SampleGround(TerritoryImport territory) {
        this.territory = territory;
    }

    @Override
    public String title() {
        return "divisions, grids, buildings";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        territory.ground(city.territory(rows -> {}));
    }

    @Override
    public void clear() {
        territory.clear();
    }
}
