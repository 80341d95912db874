package org.linjuli.planning.patch;

import java.util.List;
import org.linjuli.planning.PatchWish;
import org.linjuli.planning.Stop;

/** What is to be done: where, and how many seconds each stop's calls take. */
final class Work {

    final Neighbourhood town;
    final double[] calls;
    final double pace;

    Work(List<Stop> stops, PatchWish wish) {
        town = new Neighbourhood(stops);
        calls = stops.stream()
                .mapToDouble(stop -> stop.doors() * wish.secondsPerDoor())
                .toArray();
        pace = wish.metresPerSecond();
    }
}
