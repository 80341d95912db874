package org.linjuli.planning;

import java.util.List;
import org.linjuli.shared.Point;

/**
 * Demands on walkable ground, ready to be asked how far it is from somewhere. Never changes and may be asked by many
 * threads. Distances are whole centimetres, so that the same question has the same answer on every machine.
 */
public interface Walk {

    /** Nobody walks there within what was asked. */
    int BEYOND = Integer.MAX_VALUE;

    /** Demands by the number that all answers use. */
    List<Demand> demands();

    Measured measured();

    /** How far each demand is from the nearest origin, in centimetres, or {@link #BEYOND}. */
    int[] nearest(List<Point> origins, int within);

    /** What is reached from each origin alone, within so many centimetres. */
    WalkTable from(List<Point> origins, int within);

    /** The ground that is reached from an origin within each of some distances, for the map. */
    List<Circle> circles(Point origin, List<Integer> within);

    /** Whether a demand lies too far from any street to be walked to. */
    boolean isOffStreet(int demand);
}
