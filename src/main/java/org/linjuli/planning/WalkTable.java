package org.linjuli.planning;

import java.util.Arrays;

/**
 * What is reached from each of some origins and how far it is: for each origin a run of entries, in the order of the
 * demands.
 */
public final class WalkTable {

    private final int[] first;
    private final int[] demands;
    private final int[] centimetres;

    /**
     * @param first by origin, where its entries begin, and one more for where the last end
     * @param demands by entry, the demand that is reached
     * @param centimetres by entry, how far it is
     */
    public WalkTable(int[] first, int[] demands, int[] centimetres) {
        this.first = first.clone();
        this.demands = demands.clone();
        this.centimetres = centimetres.clone();
    }

    public int origins() {
        return first.length - 1;
    }

    public int entries() {
        return demands.length;
    }

    /** Where the entries of an origin begin; those of the one before end there. */
    public int first(int origin) {
        return first[origin];
    }

    public int demand(int entry) {
        return demands[entry];
    }

    public int centimetres(int entry) {
        return centimetres[entry];
    }

    /** How far a demand is from an origin, or {@link Walk#BEYOND}. */
    public int between(int origin, int demand) {
        int at = Arrays.binarySearch(demands, first[origin], first[origin + 1], demand);
        return at < 0 ? Walk.BEYOND : centimetres[at];
    }
}
