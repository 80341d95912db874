package org.linjuli.planning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.linjuli.planning.walk.OsmStreets;
import org.linjuli.planning.walk.PackedStreets;
import org.linjuli.planning.walk.StraightWalk;
import org.linjuli.planning.walk.StreetWalk;

/** Says how far people walk. Pure functions, but for the reading of a file. */
public final class WalkPlanner {

    private WalkPlanner() {}

    /** Along streets. */
    public static Walk along(StreetMap streets, List<Demand> demands) {
        return StreetWalk.of(streets, demands);
    }

    /** As the crow flies, times a factor, where there is no map of the streets. */
    public static Walk straight(double factor, List<Demand> demands) {
        return StraightWalk.of(factor, demands);
    }

    /**
     * The streets of an OpenStreetMap extract ({@code .osm.pbf}, {@code .osm.gz} or {@code .osm}) on which one may walk,
     * around some demands; all of them where there are no demands.
     */
    public static StreetMap read(Path osm, List<Demand> demands) throws IOException {
        return OsmStreets.read(osm, demands);
    }

    /** A map in few bytes. */
    public static byte[] pack(StreetMap streets) {
        return PackedStreets.pack(streets);
    }

    public static StreetMap unpack(byte[] packed) {
        return PackedStreets.unpack(packed);
    }
}
