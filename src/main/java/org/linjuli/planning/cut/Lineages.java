package org.linjuli.planning.cut;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linjuli.planning.Lineage;
import org.linjuli.planning.Lineage.Kind;

/** Where each grid comes from, told from the lots that it shares with the grids in force. */
final class Lineages {

    private final Cut cut;
    private final int[] numbers;
    /** By lot, the number of its grid in force; negative for none. */
    private final int[] before;

    private final Set<Integer> inUse = new HashSet<>();
    private final Map<Integer, Integer> lotsBefore = new HashMap<>();

    Lineages(Cut cut, int[] numbers, int[] before) {
        this.cut = cut;
        this.numbers = numbers;
        this.before = before;
        for (int number : numbers) {
            inUse.add(number);
        }
        for (int number : before) {
            if (number >= 0) {
                lotsBefore.merge(number, 1, Integer::sum);
            }
        }
    }

    Lineage of(int g) {
        if (before.length == 0) {
            return Lineage.NEW;
        }
        var shares = new HashMap<Integer, int[]>();
        int fresh = 0;
        for (int i = 0; i < cut.size[g]; i++) {
            int lot = cut.lots[g][i];
            if (before[lot] < 0) {
                fresh++;
                continue;
            }
            var share = shares.computeIfAbsent(before[lot], any -> new int[2]);
            share[0]++;
            share[1] += cut.ground.households[lot];
        }
        var from = shares.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, int[]> share) -> -share.getValue()[1])
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        return new Lineage(kind(numbers[g], shares, fresh), from);
    }

    private Kind kind(int number, Map<Integer, int[]> shares, int fresh) {
        if (!lotsBefore.containsKey(number)) {
            return shares.isEmpty() ? Kind.DRAWN : Kind.SPLIT;
        }
        if (shares.keySet().stream().anyMatch(this::isEnded)) {
            return Kind.MERGED;
        }
        var own = shares.get(number);
        boolean same = own != null && shares.size() == 1 && fresh == 0 && own[0] == lotsBefore.getOrDefault(number, 0);
        return same ? Kind.KEPT : Kind.REDRAWN;
    }

    private boolean isEnded(int number) {
        return !inUse.contains(number);
    }

    List<Integer> ended() {
        return lotsBefore.keySet().stream().filter(this::isEnded).sorted().toList();
    }
}
