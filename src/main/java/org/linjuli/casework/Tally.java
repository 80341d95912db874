package org.linjuli.casework;

/** How often what has happened to a request; the limits on these numbers also stand in the database. */
public record Tally(
        int reporters, int ratings, int transfers, int reworks, int extensions, int reopenings, int openAssists) {

    static final Tally FIRST = new Tally(1, 0, 0, 0, 0, 0, 0);

    Tally joinedOnce() {
        return new Tally(reporters + 1, ratings, transfers, reworks, extensions, reopenings, openAssists);
    }

    Tally rated() {
        return new Tally(reporters, ratings + 1, transfers, reworks, extensions, reopenings, openAssists);
    }

    Tally transferredOnce() {
        return new Tally(reporters, ratings, transfers + 1, reworks, extensions, reopenings, openAssists);
    }

    Tally reworkedOnce() {
        return new Tally(reporters, ratings, transfers, reworks + 1, extensions, reopenings, openAssists);
    }

    Tally extendedOnce() {
        return new Tally(reporters, ratings, transfers, reworks, extensions + 1, reopenings, openAssists);
    }

    /** Opened again: all reporters may rate the next result. */
    Tally reopenedOnce() {
        return new Tally(reporters, 0, transfers, reworks, extensions, reopenings + 1, openAssists);
    }

    Tally assists(int more) {
        return new Tally(reporters, ratings, transfers, reworks, extensions, reopenings, openAssists + more);
    }

    boolean allHaveRated() {
        return ratings >= reporters;
    }
}
