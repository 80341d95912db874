package org.linjuli.sample;

import java.util.List;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Division;
import org.linjuli.territory.Grid;

/** A community of the sample city with all that lies in it. */
public record SampleCommunity(
        Division division,
        Division street,
        Boundary boundary,
        List<Grid> grids,
        List<Compound> compounds,
        List<SampleBuilding> buildings) {

    public int households() {
        return buildings.stream().mapToInt(SampleBuilding::households).sum();
    }
}
