package org.linjuli.planning.walk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.linjuli.planning.Demand;
import org.linjuli.planning.StreetMap;

/**
 * The walkable streets of an OpenStreetMap extract. The file is read twice: once for the ways on which one walks, once for
 * the places of their nodes, so that no more is kept than is needed. Far from all demands streets are left out.
 */
public final class OsmStreets {

    /** Half an hour on foot beyond the outermost door. */
    private static final double MARGIN = 2_500;

    private OsmStreets() {}

    public static StreetMap read(Path file, List<Demand> demands) throws IOException {
        try {
            var ways = new ArrayList<long[]>();
            read(file, new OsmWays() {
                @Override
                public void node(long id, double lat, double lng) {}

                @Override
                public void way(long[] nodes, Map<String, String> tags) {
                    if (Walkable.is(tags)) {
                        ways.add(nodes);
                    }
                }
            });
            var places = new Places(ways);
            read(file, places);
            return places.map(ways, Around.of(demands));
        } catch (IOException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static void read(Path file, OsmWays into) throws IOException {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (name.endsWith(".pbf")) {
                OsmPbf.read(raw, into);
            } else if (name.endsWith(".gz")) {
                OsmXml.read(new GZIPInputStream(raw, 1 << 16), into);
            } else if (name.endsWith(".osm") || name.endsWith(".xml")) {
                OsmXml.read(raw, into);
            } else {
                throw new IOException("an extract ends in .osm.pbf, .osm.gz or .osm");
            }
        }
    }

    /** A box around some demands. */
    private record Around(double south, double west, double north, double east) {

        static Around of(List<Demand> demands) {
            if (demands.isEmpty()) {
                return new Around(-90, -180, 90, 180);
            }
            var lats = demands.stream().mapToDouble(one -> one.at().lat()).summaryStatistics();
            var lngs = demands.stream().mapToDouble(one -> one.at().lng()).summaryStatistics();
            double high = MARGIN / Plane.metres(0, 0, 1, 0);
            double wide = high / Math.max(.1, Math.cos(Math.toRadians(lats.getMax())));
            return new Around(lats.getMin() - high, lngs.getMin() - wide, lats.getMax() + high, lngs.getMax() + wide);
        }

        boolean contains(double lat, double lng) {
            return south <= lat && lat <= north && west <= lng && lng <= east;
        }
    }

    /** Where the nodes of the kept ways lie. */
    private static final class Places implements OsmWays {

        private final long[] ids;
        private final double[] lats;
        private final double[] lngs;

        Places(List<long[]> ways) {
            ids = ways.stream()
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .distinct()
                    .toArray();
            lats = new double[ids.length];
            lngs = new double[ids.length];
            Arrays.fill(lats, Double.NaN);
        }

        @Override
        public void node(long id, double lat, double lng) {
            int at = Arrays.binarySearch(ids, id);
            if (at >= 0) {
                lats[at] = lat;
                lngs[at] = lng;
            }
        }

        @Override
        public void way(long[] nodes, Map<String, String> tags) {}

        /** Nodes that the extract has cut off break a way. */
        StreetMap map(List<long[]> ways, Around around) {
            var drawing = StreetMap.drawing();
            var corner = new int[ids.length];
            Arrays.fill(corner, -1);
            for (var way : ways) {
                int last = -1;
                for (int at : places(way)) {
                    boolean here = at >= 0 && around.contains(lats[at], lngs[at]);
                    if (here && corner[at] < 0) {
                        corner[at] = drawing.corner(lats[at], lngs[at]);
                    }
                    if (here && last >= 0) {
                        drawing.link(last, corner[at]);
                    }
                    last = here ? corner[at] : -1;
                }
            }
            return drawing.done();
        }

        private int[] places(long[] way) {
            return LongStream.of(way)
                    .mapToInt(id -> Arrays.binarySearch(ids, id))
                    .map(at -> at >= 0 && Double.isNaN(lats[at]) ? -1 : at)
                    .toArray();
        }
    }
}
