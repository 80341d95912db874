package org.linjuli.sample;

import java.util.List;
import org.linjuli.sample.Sites.Site;
import org.linjuli.territory.Division;

/** The simulated centre of a street or town, in metres of the plane, and how far it reaches. */
record Centre(String code, double x, double y, double reach) {

    static List<Centre> all() {
        return Table.rows("centres.csv").stream()
                .map(field -> new Centre(
                        field[0],
                        Plane.x(Double.parseDouble(field[2])),
                        Plane.y(Double.parseDouble(field[1])),
                        1000 * Double.parseDouble(field[3])))
                .toList();
    }

    double distance(double otherX, double otherY) {
        return Math.sqrt((otherX - x) * (otherX - x) + (otherY - y) * (otherY - y));
    }

    /** Whether a community is one of this street; the first nine digits of its code name the street. */
    boolean holds(Division community) {
        return community.code().startsWith(code.substring(0, 9));
    }

    double distance(Site site) {
        return distance(site.x(), site.y());
    }

    /** Which street a place belongs to: the one that is nearest when measured by its reach. */
    static int nearest(List<Centre> streets, double x, double y) {
        int nearest = 0;
        for (int i = 1; i < streets.size(); i++) {
            if (streets.get(i).distance(x, y) / streets.get(i).reach
                    < streets.get(nearest).distance(x, y) / streets.get(nearest).reach) {
                nearest = i;
            }
        }
        return nearest;
    }
}
