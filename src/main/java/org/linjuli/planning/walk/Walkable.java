package org.linjuli.planning.walk;

import java.util.Map;
import java.util.Set;

/**
 * On which ways of OpenStreetMap one walks. Motorways never; a way that forbids walking doesn't either. Private ways count:
 * they lead to the homes of those who walk them.
 */
final class Walkable {

    private static final Set<String> HIGHWAYS = Set.of(
            "trunk",
            "trunk_link",
            "primary",
            "primary_link",
            "secondary",
            "secondary_link",
            "tertiary",
            "tertiary_link",
            "unclassified",
            "residential",
            "living_street",
            "service",
            "road",
            "pedestrian",
            "footway",
            "path",
            "track",
            "steps",
            "corridor",
            "cycleway",
            "bridleway");

    private static final Set<String> YES = Set.of("yes", "designated", "permissive", "official", "destination");

    private Walkable() {}

    static boolean is(Map<String, String> tags) {
        if (!HIGHWAYS.contains(tags.getOrDefault("highway", ""))) {
            return false;
        }
        var foot = tags.getOrDefault("foot", "");
        return YES.contains(foot)
                || (!foot.equals("no")
                        && !tags.getOrDefault("access", "").equals("no")
                        && !tags.getOrDefault("motorroad", "").equals("yes"));
    }
}
