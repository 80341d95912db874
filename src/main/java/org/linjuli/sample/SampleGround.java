package org.linjuli.sample;

import org.linjuli.territory.TerritoryImport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ground of the sample city: divisions, grids, compounds, buildings and households. */
@Component
@Order(100)
class SampleGround implements SamplePart {

    private final TerritoryImport territory;

    SampleGround(TerritoryImport territory) {
        this.territory = territory;
    }

    @Override
    public String title() {
        return "grids, buildings, households";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.households());
        territory.load(city.territory(progress::add));
    }

    @Override
    public void clear() {
        territory.clear();
    }
}
