package org.linjuli.planning;

/**
 * What somebody wants of new stations (选址).
 *
 * @param stations how many are to be added to those that stand
 * @param within centimetres: for {@link Aim#MOST_WITHIN} how far people walk; for {@link Aim#SHORTEST_WAY} the farthest that
 *     counts, for who lives beyond it counts as living there
 */
public record SiteWish(Aim aim, int stations, int within) {

    /** What makes one choice better than another. */
    public enum Aim {
        /** 最大覆盖: as many households as possible within reach of a station (maximal covering). */
        MOST_WITHIN,
        /** 平均路程最短: the shortest way to the nearest station, for the mean of all households (p-median). */
        SHORTEST_WAY
    }

    public SiteWish {
        if (within < 1) {
            throw new IllegalArgumentException("People walk some centimetres at least");
        }
    }
}
