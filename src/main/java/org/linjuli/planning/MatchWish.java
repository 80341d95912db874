package org.linjuli.planning;

/**
 * What a matching pays for beside the way.
 *
 * @param metresPerService by how many metres farther somebody may live for each service they did less in the last 90
 *     days (公平价); 0 asks for the shortest ways alone
 */
public record MatchWish(double metresPerService) {

    /** Somebody with ten services less is asked first when they live up to 200 m farther. */
    public static final MatchWish FAIR = new MatchWish(20);

    public static final MatchWish NEAREST = new MatchWish(0);

    public MatchWish {
        if (!(metresPerService >= 0) || metresPerService > 10_000) {
            throw new IllegalArgumentException("A service costs 0 to 10,000 metres");
        }
    }
}
