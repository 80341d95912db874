package org.linjuli.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which planned grid goes on which grid in force, and so keeps its code: the pair that shares most households first,
 * each grid once.
 */
final class Heirs {

    private record Claim(int planned, int inForce, long households) {}

    private Heirs() {}

    /** By the place of the planned grid, the number of the grid in force; those that go on none are left out. */
    static Map<Integer, Integer> of(List<PlannedGrid> planned, PlanGround ground) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < planned.size(); i++) {
            int place = i;
            ground.shares(planned.get(i).lots())
                    .forEach((number, households) -> claims.add(new Claim(place, number, households)));
        }
        claims.sort(Comparator.comparingLong(Claim::households)
                .reversed()
                .thenComparingInt(Claim::inForce)
                .thenComparingInt(Claim::planned));
        var heirs = new HashMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        for (var claim : claims) {
            if (!heirs.containsKey(claim.planned()) && taken.add(claim.inForce())) {
                heirs.put(claim.planned(), claim.inForce());
            }
        }
        return heirs;
    }
}
