package org.linjuli.territory;

import org.linjuli.sample.CitySize;
import org.linjuli.sample.SampleCity;

/** The small sample city for tests that need some ground under their feet. */
public final class SmallCity {

    private static final class Drawn {
        static final SampleCity CITY = SampleCity.of(CitySize.DEMO_SMALL, SampleCity.USUAL_SEED);
    }

    private SmallCity() {}

    public static SampleCity city() {
        return Drawn.CITY;
    }

    /** Puts the small city into a database that is empty; leaves any other as it is. */
    public static void loadInto(TerritoryImport imports) {
        if (imports.isEmpty()) {
            imports.load(city().territory(progress -> {}));
        }
    }
}
