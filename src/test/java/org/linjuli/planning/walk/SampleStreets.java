package org.linjuli.planning.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linjuli.planning.Demand;
import org.linjuli.planning.StreetMap;
import org.linjuli.shared.Point;

/** Small towns of streets and doors, each a pure function of its seed. */
public final class SampleStreets {

    private static final double LAT = 25.7;
    private static final double LNG = 119.4;
    private static final double BLOCK = 80;
    private static final double METRE = 1 / 111_195.0;

    private SampleStreets() {}

    /** So many metres north and east of the middle. */
    public static Point at(double east, double north) {
        return new Point(LAT + north * METRE, LNG + east * METRE / Math.cos(Math.toRadians(LAT)));
    }

    /** Crooked blocks of some 80 metres; one street in seven is missing. */
    public static StreetMap town(int columns, int rows, long seed) {
        return town(columns, rows, BLOCK, seed);
    }

    /** The same with blocks of another size, in metres. */
    public static StreetMap town(int columns, int rows, double block, long seed) {
        var random = new Random(seed);
        var drawing = StreetMap.drawing();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var corner =
                        at(block * column + random.nextDouble(block / 2), block * row + random.nextDouble(block / 2));
                int at = drawing.corner(corner.lat(), corner.lng());
                if (column > 0 && random.nextInt(7) > 0) {
                    drawing.link(at - 1, at);
                }
                if (row > 0 && random.nextInt(7) > 0) {
                    drawing.link(at, at - columns);
                }
            }
        }
        return drawing.done();
    }

    /** Doors anywhere in such a town and a little beyond, some of them at the very same place. */
    public static List<Demand> doors(int count, int columns, int rows, long seed) {
        return doors(count, BLOCK * columns, BLOCK * rows, seed);
    }

    /** The same in a town of so many metres. */
    public static List<Demand> doors(int count, double width, double height, long seed) {
        var random = new Random(seed);
        var doors = new ArrayList<Demand>();
        while (doors.size() < count) {
            var door = new Demand(
                    at(random.nextDouble(width + 900) - 450, random.nextDouble(height + 900) - 450),
                    random.nextInt(120));
            doors.add(door);
            if (random.nextInt(9) == 0) {
                doors.add(new Demand(door.at(), 3));
            }
        }
        return doors.subList(0, count);
    }
}
